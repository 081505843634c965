import type { FormState } from "#kernel/form.ts";
import { typedValue } from "#kernel/form.ts";
import type { Html } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import { floodLimits, networkOf, openSendings } from "#receipts";
import { addressOf } from "#receipts/web";
import type { View } from "#ui/view.ts";
import {
	type AskedOffice,
	askWork,
	type Channel,
	fields,
	isWorkDone,
	type Published,
	type Suspect,
	suspicionOf,
} from "../../index.ts";
import type { FormShown } from "./filing-form.tsx";
import { FilingPage } from "./filing-page.tsx";

/** By which way a form comes: what it is drawn as, and what is known of it beside its fields. */
export interface Way {
	readonly channel: Channel;
	readonly knowsOffice: boolean;
	/** The person agreed that an officer writes it down. */
	readonly consent: boolean;
	/** Names of the provinces by code, where the office is not known. */
	readonly provinces?: ReadonlyMap<string, string>;
	/** The public copy that they join, with what it is and what it is about. */
	readonly joins?: Published;
	/** The whole form once more, with what is to be mended. */
	readonly draw: (shown: FormShown) => Html;
}

/** Somebody tells it themselves, and knows the office. */
export const byThemselves = ({ unit }: AskedOffice): Way => ({
	channel: "web",
	knowsOffice: true,
	consent: false,
	draw: (shown) => FilingPage({ ...shown, unit }),
});

/** When the form was made, for a field of it: nobody else can make it. */
export const madeNow = ({ cx, sign }: Ask<View>): string => {
	const at = String(cx.now.getTime());
	return `${at}.${sign("form of a complaint", at)}`;
};

const sendings = openSendings();

/** Whether somebody should look at this sending; `too-many` where its network has sent too much for now. */
export async function suspicionNow(
	ask: Ask<View>,
	state: FormState,
	sheet: string,
	/** It was told step by step, and each step was kept: that takes its time. */
	bySteps: boolean,
): Promise<Suspect | "too-many" | null> {
	const { cx } = ask;
	const network = addressOf(ask);
	// On a machine of one's own there is no network to count.
	const number =
		network === "" ? 1 : sendings.count(networkOf(network), cx.now);
	return suspicionOf({
		trapFilled: typedValue(state, fields.trap) !== "",
		took: bySteps ? Number.POSITIVE_INFINITY : tookSeconds(ask, state),
		number,
		worked:
			number > floodLimits.lookedAt &&
			(await isWorkDone(workFor(ask, sheet), typedValue(state, fields.work))),
	});
}

/** What every form for one telling carries: which it is, when it was made, and what the device may compute for it. */
export const begunNow = async (ask: Ask<View>, sheet = ask.cx.newId()) => ({
	sheet,
	made: madeNow(ask),
	work: await workNow(ask, sheet),
});

/** What a device may compute for this form; `null` where its network sent no more than others do. */
export async function workNow(
	ask: Ask<View>,
	sheet: string,
): Promise<string | null> {
	const network = addressOf(ask);
	return network !== "" &&
		sendings.soFar(networkOf(network), ask.cx.now) >= floodLimits.lookedAt
		? askWork(workFor(ask, sheet))
		: null;
}

const workFor = ({ cx, sign }: Ask<View>, form: string) => ({
	secret: sign("work of a device", "task"),
	form,
	now: cx.now,
});

function tookSeconds({ cx, sign }: Ask<View>, state: FormState): number | null {
	const [at = "", seal = ""] = typedValue(state, fields.made).split(".");
	return at !== "" && sign("form of a complaint", at) === seal
		? (cx.now.getTime() - Number(at)) / 1_000
		: null;
}
