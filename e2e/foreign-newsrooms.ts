// Newsrooms in other languages, written by the tests: an Arabic one, from right to left, and a Turkish one.
import { bodyOf, type Newsroom } from './newsroom.ts'

const hour = 3_600_000

interface Words {
  language: string
  direction: 'rtl' | 'ltr'
  name: string
  tagline: string
  zone: string
  sections: string[]
  author: string
  topic: string
  headlines: string[]
  sentence: string
  source: string
}

export const arabic: Words = {
  language: 'ar',
  direction: 'rtl',
  name: 'صحيفة الميناء',
  tagline: 'أخبار المدن الواقعة على البحر',
  zone: 'Asia/Beirut',
  sections: ['العالم', 'الاقتصاد', 'الثقافة'],
  author: 'ليلى حداد',
  topic: 'الموانئ',
  headlines: [
    'إعادة فتح المرفأ بعد أحد عشر أسبوعًا من الإغلاق',
    'البنك المركزي يُبقي سعر الفائدة عند ٣٫٨ في المئة',
    'قطار الليل إلى حلب يصل قبل موعده للمرة الأولى منذ اثني عشر عامًا، والركاب لا يصدّقون ساعاتهم',
    'عودة عود إلى الموصل بعد سبعة وستين عامًا',
    'الصيادون ينتظرون الأنشوجة',
    'اتفاق على تقاسم مياه النهر',
    'مدرسة جديدة في الحي القديم',
    'لماذا يتأخر بناء السدود',
    'ارتفاع أسعار القمح',
    'معرض للخط العربي في الميناء',
  ],
  sentence: 'قال مسؤولون إن العمل سيبدأ صباح الأحد، وإن السفن الأولى قد تغادر خلال أيام إذا وافقت شركات التأمين.',
  source: 'نص الاتفاق، المادة الرابعة',
}

export const turkish: Words = {
  language: 'tr',
  direction: 'ltr',
  name: 'İskele Gazetesi',
  tagline: 'Kıyıdaki şehirlerin haberleri',
  zone: 'Europe/Istanbul',
  sections: ['Dünya', 'Ekonomi', 'Kültür'],
  author: 'Işıl Çağlayan',
  topic: 'Boğazlar',
  headlines: [
    'Tahıl koridoru on bir hafta sonra yeniden açılıyor',
    'Merkez Bankası faizi yüzde 38’de tuttu',
    'Gece treni on iki yıl sonra ilk kez zamanından önce vardı; yolcular saatlerine inanamadı, makinist güldü',
    'Ud altmış yedi yıl sonra Musul’a döndü',
    'Hamsi gecikti',
    'Irmağın suyu paylaşılıyor',
    'Eski mahalleye yeni okul',
    'Barajlar neden geç biter',
    'Buğday fiyatı yükseliyor',
    'İskelede hat sergisi',
  ],
  sentence:
    'Yetkililer çalışmaların pazar sabahı başlayacağını, sigortacılar onaylarsa ilk gemilerin günler içinde çıkacağını söyledi.',
  source: 'Anlaşma metni, dördüncü madde',
}

/** Writes a small newspaper; gives the addresses of one page of each kind. */
export async function write(newsroom: Newsroom, words: Words): Promise<Record<string, string>> {
  const { language, direction, name, tagline, zone } = words
  await newsroom.settings({ name, tagline, zone, language, direction, publisher: name })
  const [parentId, ...others] = await inTurn(words.sections, (section) => newsroom.section(section))
  const child = await newsroom.section(`${words.sections[0]} 2`, { parentId: parentId as string })
  const author = await newsroom.author(words.author)
  const topic = await newsroom.topic(words.topic)
  const places = [child, parentId as string, ...others]
  const articles = await inTurn(words.headlines, (headline, at) =>
    newsroom.article({
      headline,
      standfirst: words.sentence,
      kicker: at % 2 === 0 ? words.topic : '',
      sectionId: places[at % places.length] as string,
      type: at === 3 ? 'opinion' : at === 7 ? 'explainer' : 'news',
      dateline: at % 3 === 0 ? words.topic : '',
      body: bodyOf(...Array.from({ length: 6 }, () => words.sentence)),
      bylines: [{ authorId: author, role: '', place: words.topic }],
      topicIds: [topic],
      language,
      direction,
      on: new Date(Date.now() - (at * 11 + 3) * hour),
    }),
  )
  const first = articles[0] as { id: string; path: string }
  const at = Date.now() - hour
  await newsroom.adds(first.id, {
    updates: [{ at, heading: words.headlines[5] as string, body: bodyOf(words.sentence) }],
    corrections: [{ at, kind: 'correction', note: words.sentence, was: words.topic, is: words.author }],
    sources: [{ kind: 'document', name: words.source, url: '', note: words.sentence, quotation: words.topic }],
  })
  await newsroom.publishes({ articleId: first.id, kind: 'update', from: at + 1 })
  const foreign = { headline: 'A visitor writes in English', language: 'en', direction: 'ltr' } as const
  await newsroom.article({ ...foreign, sectionId: parentId as string, on: new Date(Date.now() - 2 * hour) })
  const topicPath = `/topics/${encodeURIComponent(await newsroom.slugOf('topics', topic))}`
  const authorPath = `/authors/${encodeURIComponent(await newsroom.slugOf('authors', author))}`
  const section = first.path.split('/').slice(0, 2).join('/')
  return {
    ...{ front: '/', section, article: first.path, opinion: articles[3]?.path ?? '', latest: '/latest' },
    ...{ topic: topicPath, author: authorPath, archive: '/archive', corrections: '/corrections', missing: '/nothing' },
  }
}

async function inTurn<T, R>(from: T[], make: (each: T, at: number) => Promise<R>): Promise<R[]> {
  const made: R[] = []
  for (const [at, each] of from.entries()) made.push(await make(each, at))
  return made
}
