'use server'

import { action } from '#auth/action.ts'
import { assignArticle } from '#db/assignments.ts'
import { publishNow, withdrawNow } from '#db/publish-now.ts'
import { assignForm, publishForm, withdrawForm } from './forms.ts'

export const assign = action('article.assign', assignForm, assignArticle, {
  after: (name) => ({ said: name ? `${name} has it now.` : 'Nobody has it now.' }),
})

export const publish = action('article.publish', publishForm, publishNow, { after: () => ({ said: 'Published.' }) })

export const withdraw = action('article.withdraw', withdrawForm, withdrawNow, {
  after: () => ({ said: 'Withdrawn: its address says why.' }),
})
