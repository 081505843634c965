/** The form by which somebody chooses a way, and the words that go that way. */
export { newsOn } from "./news-words.ts";
export { ReachForm, type ReachFormProps, reachFields } from "./reach-form.tsx";
export { readReach } from "./read-reach.ts";
