// What the desk writes to people: plain text, with nothing in it that somebody else could have chosen but names.

export interface MailText {
  subject: string
  text: string
}

/** `address`: of the link. */
export const resetMail = ({ site, name, address }: { site: string; name: string; address: string }): MailText => ({
  subject: `A new password for the desk of ${site}`,
  text: `${name},

somebody asked for a new password for your account at the desk of ${site}. Choose one here within 30 minutes:

${address}

The link works once. If it was not you, there is nothing to do: your password stays as it is.
`,
})

/** `desk`: the site's origin. */
export const passwordChangedMail = ({ site, name, desk }: { site: string; name: string; desk: string }): MailText => ({
  subject: `Your password for the desk of ${site} was changed`,
  text: `${name},

the password of your account at the desk of ${site} was changed. Other browsers have been signed out.

If it was not you, ask for a new password at ${desk}/admin/reset and tell an owner of the newsroom.
`,
})
