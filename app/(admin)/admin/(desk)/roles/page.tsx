import { admit } from '#auth/admit.ts'
import { RoleMatrix } from '#components/admin/people/role-matrix.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'

export const metadata = { title: 'Roles' }

export default admit('role.list', () => (
  <>
    <PageHeader title="Roles" detail="Who may do what" />
    <RoleMatrix />
  </>
))
