// One look for everything pressed like a button: buttons, links to a next step, triggers of menus and dialogs.

/** One primary a screen. Destructive is red: it cannot be undone. */
export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'destructive'

export const buttonClass = (variant: ButtonVariant) => (variant === 'plain' ? 'button' : `button button-${variant}`)
