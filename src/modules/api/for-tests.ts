/** What tests reach for behind the door: what a client sees of types, and what time does to secrets and tokens. */
export type { components, paths } from "./client.generated.ts";
export { digestOf } from "./systems/secret.ts";
export { apiIn } from "./tables.ts";
