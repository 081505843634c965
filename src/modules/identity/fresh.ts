import type { Actor } from "#kernel/actor.ts";
import { limits } from "./limits.ts";

/** Where somebody shows again that it is them, without language. */
export const proveAgainPath = "/masuk/kukuhkan";

/** Whether the session showed a second factor so short a time ago that what is most carefully kept may open. */
export const isFresh = (
	{ provedAt }: Pick<Actor, "provedAt">,
	now: Date,
): boolean =>
	provedAt != null && now.getTime() - provedAt.getTime() < limits.fresh * 1_000;
