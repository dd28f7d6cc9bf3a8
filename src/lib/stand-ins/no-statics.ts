/** Stands in a built app for a package that copies static properties of components: nothing here has them. */
export default function hoistNothing<Component>(target: Component): Component {
  return target
}
