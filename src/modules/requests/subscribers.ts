export { subscribers } from "./handling/watch.ts";
