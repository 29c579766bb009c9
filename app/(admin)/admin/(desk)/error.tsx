'use client'

export { DeskError as default } from '#components/admin/frame/desk-error.client.tsx'
