const QUALITIES =
  'Amber Ancient Bold Brave Bright Calm Clever Coral Crisp Curious Daring Eager Early Fair Fleet Gentle Glad Golden Grand Green Happy Humble Jolly Keen Kind Lively Lucky Mellow Merry Mighty Nimble Noble Patient Plucky Polite Proud Quick Quiet Rapid Ruby Serene Sharp Silver Sleek Smooth Snowy Solid Sunny Swift Tall Tidy Tranquil Trusty Upbeat Velvet Vivid Warm Wise Witty Young'.split(
    ' ',
  )
const CREATURES =
  'Badger Beaver Bee Bison Camel Cat Cheetah Cobra Crane Cricket Deer Dolphin Dove Eagle Elk Falcon Ferret Finch Fox Frog Gazelle Gecko Gull Hare Hawk Hedgehog Heron Horse Ibex Ibis Jaguar Jay Koala Lark Lemur Lion Lizard Llama Lynx Magpie Marten Mole Moose Newt Ocelot Octopus Orca Otter Owl Panda Parrot Pelican Penguin Puffin Rabbit Raven Robin Salmon Seal Shrew Sparrow Squirrel Stork Swan Tapir Tern Tiger Toad Trout Turtle Vole Walrus Whale Wolf Wombat Wren Yak Zebra'.split(
    ' ',
  )

/** A made-up name, the same for the same id on every machine. Two ids of a large class may share one. */
export function pseudonymOf(id: string): string {
  const number = hash(id)
  const quality = QUALITIES[number % QUALITIES.length] ?? ''
  const creature = CREATURES[Math.floor(number / QUALITIES.length) % CREATURES.length] ?? ''
  return `${quality} ${creature}`
}

/** The made-up names of a class, by id. Those who would share one are told apart by a number, in the order of their ids. */
export function pseudonymsOf(ids: Iterable<string>): Map<string, string> {
  const used = new Map<string, number>()
  const names = new Map<string, string>()
  for (const id of [...ids].sort()) {
    const name = pseudonymOf(id)
    const times = (used.get(name) ?? 0) + 1
    used.set(name, times)
    names.set(id, times === 1 ? name : `${name} ${times}`)
  }
  return names
}

/** FNV-1a over the characters, 32 bits, with the bits mixed once more: ids that follow each other fall far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  return (value ^ (value >>> 13)) >>> 0
}
