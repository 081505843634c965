import type { Typed } from "#kernel/form.ts";
import { fields } from "./fields.ts";
import type { Channel } from "./told.ts";

/** The ways in which staff write something down. */
export const staffChannels = [
	"desk",
	"phone",
	"letter",
	"own-finding",
] as const satisfies readonly Channel[];
export type StaffChannel = (typeof staffChannels)[number];

/** By which way it came; `null` where it was not chosen. */
export const staffChannelIn = (typed: Typed): StaffChannel | null =>
	staffChannels.find((channel) => channel === typed[fields.channel]?.[0]) ??
	null;
