// The interface in Arabic. Numbers take the noun's form by Intl's plural rules and the digits of the locale.
import type { Words } from '#components/reader/words/english.ts'

const rules = new Intl.PluralRules('ar')
const digits = new Intl.NumberFormat('ar-u-nu-arab')

type Forms = { one: string; two: string; few: string; many: string; other: string }

function counted(number: number, forms: Forms): string {
  const form = rules.select(number)
  if (form === 'one' || form === 'two') return forms[form]
  return `${digits.format(number)} ${forms[form === 'zero' ? 'other' : form]}`
}

export const arabic: Words = {
  skip: 'انتقل إلى الأخبار',
  home: 'الرئيسية',
  menu: 'الأقسام',
  allSections: 'كل الأقسام',
  sections: 'الأقسام',
  close: 'إغلاق',
  latest: 'آخر الأخبار',
  breadcrumb: 'مسار الصفحة',
  updatedAt: (time) => `آخر تحديث ${time}`,

  topStories: 'أبرز الأخبار',
  alsoToday: 'أيضًا اليوم',
  explained: 'شرح',
  opinion: 'الرأي',
  emptyFront: 'لم يُكتب الخبر الأول بعد.',
  emptyFrontHelp: 'سيظهر هنا حين يُكتب.',
  emptyList: 'لم يُنشر شيء هنا بعد.',
  earlier: 'الأقدم',
  backToNewest: 'العودة إلى الأحدث',
  pages: 'صفحات هذه القائمة',

  type: { news: 'خبر', analysis: 'تحليل', opinion: 'رأي', explainer: 'شرح', live: 'مباشر' },
  by: '',
  placeBefore: ' (',
  placeAfter: ')',
  others: (number) =>
    counted(number, { one: 'شخص آخر', two: 'شخصان آخران', few: 'آخرون', many: 'آخرون', other: 'آخرون' }),
  published: 'نُشر',
  updated: 'حُدّث',
  comma: '، ',
  seeWhatChanged: 'ما الذي تغيّر',
  readingTime: (minutes) =>
    `مدة القراءة ${counted(minutes, { one: 'دقيقة واحدة', two: 'دقيقتان', few: 'دقائق', many: 'دقيقة', other: 'دقيقة' })}`,
  age: (age) => `مضى على نشر هذا المقال ${age}`,
  sourceCount: (number) =>
    counted(number, { one: 'مصدر واحد', two: 'مصدران', few: 'مصادر', many: 'مصدرًا', other: 'مصدر' }),
  correctionCount: (number) =>
    counted(number, { one: 'تصحيح واحد', two: 'تصحيحان', few: 'تصحيحات', many: 'تصحيحًا', other: 'تصحيح' }),
  share: 'مشاركة',
  email: 'بريد إلكتروني',
  permanentLink: 'الرابط الدائم',
  permanentLinkHelp: 'حدّد العنوان وانسخه',

  update: 'تحديث',
  latestUpdates: 'آخر التحديثات',
  correction: { correction: 'تصحيح', clarification: 'توضيح', retraction: 'سحب' },
  sources: 'المصادر',
  source: (number) => `المصدر ${number}`,
  backToText: (number) => `المصدر ${number}: العودة إلى موضع ذكره`,
  notNamed: 'لم يُذكر اسمه: ',
  topics: 'الموضوعات',
  checkAlso: 'اقرأ أيضًا',
  moreOn: (name) => `المزيد عن ${name}`,
  inBrief: 'باختصار',
  table: 'جدول',
  gallery: 'صور',
  embedFrom: (provider) => `اعرضه هنا من ${provider}`,
  embedNotice: (provider) => `عند عرضه يستطيع ${provider} أن يعرف أنك زرت هذه الصفحة.`,
  openAt: (host) => `افتح في ${host}`,

  authors: 'الكتّاب',
  archive: 'الأرشيف',
  archiveStandfirst: 'كل ما نُشر وما زال منشورًا، شهرًا بشهر.',
  corrections: 'التصحيحات',
  correctionsStandfirst: 'ما كان خطأً، وما هو الصواب، ومتى صُحّح.',
  noCorrections: 'لم يحتج شيء إلى تصحيح بعد.',
  was: 'كان النص: ',
  is: 'وأصبح: ',

  read: 'للقراءة',
  howWeWork: 'كيف نعمل',
  publishedBy: (publisher) => `الناشر: ${publisher}.`,
  editor: (name) => `رئيس التحرير: ${name}.`,
  correctionsPromise: 'كل تصحيح مدرج بالكلمات التي نُشرت أولًا في ',
  correctionsPage: 'صفحة التصحيحات',
  write: 'راسل رئيس التحرير',
  colophon: 'بخطّي نوتو نسخ ونوتو سانس',

  notFound: 'لا توجد صفحة في هذا العنوان.',
  notFoundHelp: 'ربما كُتب العنوان خطأً، أو نُقلت الصفحة.',
  moved: 'نُقلت هذه الصفحة.',
  gone: 'سُحبت هذه الصفحة.',
  goneTitle: (date) => `سُحب هذا المقال في ${date}.`,
  goneHelp: 'ما نغيّره ونسحبه مدرج في ',

  failed: 'حدث خلل من جانبنا، وستعود الصفحة قريبًا.',
  busy: 'عدد القرّاء كبير الآن، يُرجى المحاولة بعد دقيقة.',
  tryAgain: 'حاول مرة أخرى',
}
