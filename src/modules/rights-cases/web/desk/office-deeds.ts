import { typedValue } from "#kernel/form.ts";
import { delegate, giveBack, noteReply } from "../../index.ts";
import { deed } from "./deeds.ts";

/** What passes between offices: an answer that came, and the case itself. */
export const reply = deed(
	(reason) => (reason === "not-awaited" ? "" : "jawaban"),
	"replied",
	(ask, unlocked, key, state) =>
		noteReply(ask.cx, unlocked, key, {
			awaited: typedValue(state, "surat"),
			words: typedValue(state, "jawaban"),
		}),
);

export const giveOn = deed(
	(reason) => (reason === "no-such-office" ? "kantor" : ""),
	"delegated",
	(ask, unlocked, key, state) =>
		delegate(ask.cx, unlocked, key, {
			officeId: typedValue(state, "kantor"),
			version: versionIn(typedValue(state, "versi")),
		}),
);

export const giveItBack = deed(
	"",
	"given-back",
	(ask, unlocked, key, state) =>
		giveBack(ask.cx, unlocked, key, {
			version: versionIn(typedValue(state, "versi")),
		}),
	true,
);

const versionIn = (typed: string): number => Number.parseInt(typed, 10) || 0;
