export {
	looks,
	outcomeInWords,
	problemAt,
	whenInWords,
} from "./action-words.ts";
export { StateTag } from "./list-page.tsx";
export type { Mounting } from "./mounting.ts";
export { OwnerFields } from "./open-page.tsx";
export { OutcomeLine } from "./outcome-line.tsx";
export { actionsRoutes } from "./routes.ts";
