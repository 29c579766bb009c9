import type { ReactNode } from 'react'

const words = {
  draft: 'Draft',
  'with-editor': 'With editor',
  ready: 'Ready',
  scheduled: 'Scheduled',
  embargoed: 'Embargoed',
  published: 'Published',
  withdrawn: 'Withdrawn',
}

export type StatusName = keyof typeof words

/** Shape, word and colour: never colour alone. `children` is another word for the same shape. */
export function Status({ of, children }: { of: StatusName; children?: ReactNode }) {
  return <span className={`status status-${of}`}>{children ?? words[of]}</span>
}
