import { admit } from '#auth/admit.ts'
import { reaches } from '#auth/extents.ts'
import { ArticleFacts } from '#components/admin/articles/article-facts.tsx'
import { ArticleForms } from '#components/admin/articles/article-forms.tsx'
import { ArticleHistory } from '#components/admin/articles/article-history.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { getArticle } from '#db/articles.ts'
import { articleAtDesk } from '#db/desk-article.ts'
import { listPeople, namesOfPeople } from '#db/people-list.ts'
import { getSite } from '#db/public/site.ts'
import { store } from '#db/store.ts'
import { historyOf } from '#lib/article-history.ts'
import { deskPath } from '#lib/desk-urls.ts'
import { actorName } from '#lib/event-sentences.ts'
import { extentOf, type Permission } from '#lib/roles.ts'
import { answer, scope } from '#scope.ts'
import { assign, publish, withdraw } from './actions.ts'

export const metadata = { title: 'Article' }

export default admit('article.read', async ({ person }, { params }: PageProps<'/admin/articles/[id]'>) => {
  const { now } = scope()
  const { id } = await params
  const known = await store.read(async (tx) => {
    const article = await getArticle(tx, id)
    if (!article || !reaches(extentOf(person.role, 'article.read'), person, article)) return undefined
    const [desk, people] = [await articleAtDesk(tx, article, now), await listPeople(tx, now)]
    return { article, desk, people, names: await namesOfPeople(tx) }
  })
  // What is out of reach does not exist: the same words as for an id that was never given out.
  if (!known)
    return answer(404, <PageHeader title="There is no such article." back={{ href: deskPath, name: 'Desk' }} />)
  const { article, desk, people, names } = known
  const place = await getSite()
  const may = (permission: Permission) => reaches(extentOf(person.role, permission), person, article)
  const nameOf = (by: string) => {
    const name = names.get(by)
    return actorName(by, () => (name ? { kind: 'person', name } : undefined))
  }
  return (
    <>
      <PageHeader title={article.headline || 'Without a headline'} back={{ href: deskPath, name: 'Desk' }} />
      <ArticleFacts article={article} desk={desk} nameOf={nameOf} place={place} now={now} />
      <ArticleForms
        article={article}
        status={desk.status}
        people={people.filter(({ state }) => state !== 'deactivated')}
        assign={may('article.assign') ? assign : undefined}
        publish={may('article.publish') ? publish : undefined}
        withdraw={may('article.withdraw') ? withdraw : undefined}
      />
      <ArticleHistory lines={historyOf(desk, nameOf, now.getTime())} place={place} now={now} />
    </>
  )
})
