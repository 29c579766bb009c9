import { Form } from '#components/ui/form/form.client.tsx'
import { Select } from '#components/ui/form/select.client.tsx'
import { SubmitButton } from '#components/ui/form/submit-button.client.tsx'
import { TextArea } from '#components/ui/form/text-area.client.tsx'
import { PagePart } from '#components/ui/page-part.tsx'
import type { ArticleStatus } from '#lib/article-status.ts'
import type { FormAction } from '#lib/form-answer.ts'

interface ArticleFormsParts {
  article: { id: string; assignedTo: string | null }
  status: ArticleStatus
  people: { id: string; name: string }[]
  /** Undefined for who may not. */
  assign: FormAction | undefined
  publish: FormAction | undefined
  withdraw: FormAction | undefined
}

export function ArticleForms({ article, status, people, assign, publish, withdraw }: ArticleFormsParts) {
  const which = <input type="hidden" name="articleId" value={article.id} />
  return (
    <>
      {assign && (
        <PagePart title="Assign" hint="Who has it can change it, whatever their section.">
          <Form action={assign} label="Assign">
            {which}
            <Select
              name="personId"
              label="Give it to"
              placeholder="Nobody"
              defaultValue={article.assignedTo ?? ''}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
              optional
            />
            <div className="form-foot">
              <SubmitButton variant="plain">Assign</SubmitButton>
            </div>
          </Form>
        </PagePart>
      )}
      {publish && (
        <PagePart title="Publish" hint={publishing[status]}>
          <Form action={publish} label="Publish">
            {which}
            <div className="form-foot">
              <SubmitButton pending="Publishing…">Publish now</SubmitButton>
            </div>
          </Form>
        </PagePart>
      )}
      {withdraw && status === 'published' && (
        <PagePart
          title="Withdraw"
          hint="Readers get the reason instead of the article, and it leaves every list at once."
        >
          <Form action={withdraw} label="Withdraw">
            {which}
            <TextArea name="reason" label="Why, as readers may know it" rows={3} maxLength={500} />
            <div className="form-foot">
              <SubmitButton variant="destructive" pending="Withdrawing…">
                Withdraw
              </SubmitButton>
            </div>
          </Form>
        </PagePart>
      )}
    </>
  )
}

const publishing: Record<ArticleStatus, string> = {
  draft: 'Readers see the words as they stand, from now on.',
  scheduled: 'Readers see it now instead of then.',
  embargoed: 'It is under embargo: until that is over, it cannot be published.',
  published: 'Readers see the words as they stand now. It is no update and no correction: its dates stay.',
  withdrawn: 'Readers see it again, with the words as they stand.',
}
