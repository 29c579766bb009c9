import { EmptyState } from '#components/ui/empty-state.tsx'

const words = {
  all: {
    title: 'No article has been begun yet.',
    help: 'What the newsroom writes stands here, the newest change first. Imports do too.',
  },
  mine: { title: 'Nothing is yours just now.', help: 'What you begin, and what somebody gives you, stands here.' },
  scheduled: { title: 'Nothing is scheduled.', help: 'What goes out by itself at its minute stands here until then.' },
  today: {
    title: 'Nothing was published today.',
    help: 'What readers saw for the first time since midnight stands here.',
  },
}

export function NoArticles({ view }: { view: keyof typeof words }) {
  return <EmptyState {...words[view]} />
}
