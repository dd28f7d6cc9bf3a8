import type { Random } from '#server/distribution/random.ts'

const PRAISE = [
  'Your opening pulled me in right away.',
  'I really liked the example with the bus ride, it made the point for you.',
  'The structure is easy to follow, I never got lost.',
  'You have a clear position and you stick to it.',
  'Good choice of sources, especially the second one.',
  'This was fun to read, honestly.',
  'The second paragraph is the strongest part for me.',
  'Nice vocabulary without sounding like a textbook.',
  'I could picture the scene, well done.',
  'Your transitions are smooth, mine never are.',
  'I learned something new from this.',
  'The counterargument is fair, you do not make it too easy for yourself.',
  'I like that you are honest about what you do not know.',
  'The title fits perfectly.',
  'Strong ending!',
  'Overall a solid draft.',
]
const ADVICE = [
  'I was not sure what your main claim is until page two. Maybe say it earlier?',
  'The third paragraph could use a source.',
  'A few sentences are very long, I had to read them twice.',
  'I would cut the part about history, it takes you away from your question.',
  'The conclusion repeats the introduction almost word for word.',
  'Maybe explain the term in the first line for people who have not taken the class.',
  'Watch the tense, it jumps between past and present.',
  'You quote a lot. I would like to hear more of your own voice.',
  'What would somebody who disagrees say? I missed that.',
  'Check the citation format, the years are missing.',
  'Paragraph four has two ideas in it, I would split it.',
  'The numbers need a unit, I was confused.',
  'Could you add one concrete example? It stays a bit abstract.',
  'There are some typos near the end (see "definately").',
  'It is a bit short, I think you have more to say about this.',
  'I did not get how the last source connects to your argument.',
]
const CLOSING = [
  'Looking forward to the final version!',
  'Hope this helps.',
  'Let me know if something is unclear.',
  'Good luck with the revision.',
  'Sorry that this is a day late.',
  'Otherwise I would not change much.',
  'Ping me if you want to swap drafts again.',
  'Thanks for sharing this.',
]
const OPENING = [
  'I grew up two streets away from the library, and for years I thought it was a museum.',
  'Most people agree that phones distract us; few agree on what to do about it.',
  'When my grandmother speaks of the harbour, she never mentions the ships.',
  'A city that plans for cars gets cars.',
  'The first time I failed at something in public, I was nine and holding a violin.',
  'Free tuition is often called too expensive, yet its absence has a price as well.',
]
const MIDDLE = [
  'What follows is an attempt to say why that matters.',
  'The evidence is mixed, and this draft tries to be fair to both sides.',
  'Three observations changed my mind, and the second one surprised me most.',
  'I asked five people on my floor, and their answers could not have been more different.',
  'The numbers tell one story and the people another.',
  'I will argue that we have been asking the wrong question.',
]
const END = [
  'Perhaps the better question is who gets to decide.',
  'I have not found an answer, but I know now where to look.',
  'Small changes are not small for the people they reach.',
  'That is why I would start with the schools.',
]

/** A review as a student writes it: praise, usually advice, sometimes a friendly last line. */
export function reviewComment(random: Random): string {
  const sentences = [random.pick(PRAISE)]
  if (random.next() < 0.85) sentences.push(random.pick(ADVICE))
  if (random.next() < 0.3) sentences.push(random.pick(CLOSING))
  return (random.next() < 0.15 ? sentences.slice(1).concat(sentences.slice(0, 1)) : sentences).join(
    ' ',
  )
}

/** The first lines of a draft. */
export function draftBody(random: Random): string {
  return `<p>${random.pick(OPENING)} ${random.pick(MIDDLE)}</p><p>${random.pick(END)}</p>`
}
