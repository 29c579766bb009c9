import { getSite } from '#db/public/site.ts'
import { missing } from '../missing.tsx'

export const generateMetadata = async () => ({ title: (await getSite()).name })

/** Every address that nothing else answers. */
export default async function Page({ params }: PageProps<'/[...path]'>) {
  return missing(`/${(await params).path.join('/')}`)
}
