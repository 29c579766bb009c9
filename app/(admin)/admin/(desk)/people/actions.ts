'use server'

import { action } from '#auth/action.ts'
import { changePerson, changeRole, changeSections, deactivatePerson, reactivatePerson } from '#db/accounts.ts'
import { handOverArticles } from '#db/assignments.ts'
import { inviteAgain, invitePerson } from '#db/invitations.ts'
import * as forms from './forms.ts'
import { said, shownInvitation } from './said.ts'

export const invite = action('person.invite', forms.invitationForm, invitePerson, {
  isSecret: true,
  after: shownInvitation,
})

export const sendAgain = action('person.invite', forms.personForm, inviteAgain, {
  isSecret: true,
  after: shownInvitation,
})

export const rename = action('person.change', forms.nameForm, changePerson, { after: said.renamed })

export const giveRole = action('person.change', forms.roleForm, changeRole, { after: said.role })

export const giveSections = action('person.change', forms.sectionsForm, changeSections, { after: said.sections })

export const handOver = action('person.deactivate', forms.handOverForm, handOverArticles, { after: said.handedOver })

export const deactivate = action('person.deactivate', forms.deactivationForm, deactivatePerson, {
  after: said.deactivated,
})

export const reactivate = action('person.deactivate', forms.personForm, reactivatePerson, { after: said.reactivated })
