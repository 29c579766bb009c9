import { DefinitionList } from '#components/ui/definition-list.tsx'
import { Table } from '#components/ui/table.tsx'
import { extentWords, permissionGroups, permissionWords, roleNames } from '#lib/permission-words.ts'
import { roles } from '#lib/roles.ts'

/** The one table of permissions, in words. */
export function RoleMatrix() {
  const columns = [
    { id: 'may', name: 'May' },
    ...roles.map((role) => ({ id: role, name: roleNames[role], isNarrow: true })),
  ]
  return (
    <div className="matrix">
      <DefinitionList
        entries={[
          { term: 'all', value: 'Any article, any person' },
          { term: 'own section', value: 'Articles of the sections that are theirs, and their own' },
          { term: 'own', value: 'Articles that they began or were given' },
          { term: '–', value: 'Not at all' },
        ]}
      />
      {permissionGroups().map(({ heading, permissions }) => (
        <section key={heading}>
          <h2 className="page-part-title">{heading}</h2>
          <Table
            label={heading}
            columns={columns}
            rows={permissions.map((permission) => ({
              id: permission,
              cells: {
                may: permissionWords(permission),
                ...Object.fromEntries(roles.map((role) => [role, extentWords(role, permission)])),
              },
            }))}
          />
        </section>
      ))}
    </div>
  )
}
