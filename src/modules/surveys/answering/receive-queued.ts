import { servicesOf } from "#catalogue";
import type { Language } from "#kernel/text.ts";
import { at, type Context } from "#platform/context.ts";
import { ownQuestionsOf } from "../queries.ts";
import { questionnaireNamed } from "../questionnaire/load-questionnaires.ts";
import type { Channel, Survey } from "../survey.ts";
import { dayOfDevice } from "./day-of-device.ts";
import { type AsideReason, putAside } from "./put-aside.ts";
import { readSheet } from "./read-sheet.ts";
import { receiveResponse } from "./receive-response.ts";
import type { Sheet } from "./sheet.ts";

/** An answer that waited on a device. */
export interface Queued {
	/** Made by the device for this one answer. */
	readonly key: string;
	/** The day on which it was answered, as the device says. */
	readonly day: string;
	/** Id of the wording in which it was asked. */
	readonly questionnaire: string;
	readonly slip: string | null;
	/** Network address and browser, to find many answers of one device; `null` where many are expected. */
	readonly from: string | null;
	readonly channel: Channel;
	readonly staff: boolean;
	readonly language: Language;
	/** How long it took, in seconds; `null` where the device did not say. */
	readonly seconds: number | null;
	/** What was answered, by field of the form. */
	readonly fields: Readonly<Record<string, readonly string[]>>;
}

/**
 * Takes in an answer that nobody stands behind any more: there is no one to mend it. So it is taken, or known, or put
 * aside with a reason; whichever it is, the device may forget it.
 */
export async function receiveQueued(
	cx: Context,
	survey: Survey,
	sent: Queued,
): Promise<"taken" | "known" | "aside"> {
	const day = dayOfDevice(cx.now, sent.day);
	const aside = (reason: AsideReason) =>
		putAside(cx, survey, { ...sent, reason, day });
	if (day === null) return aside("clock");
	const questionnaire = questionnaireNamed(survey.questionnaire);
	if (!questionnaire || sent.questionnaire !== questionnaire.id)
		return aside("other-version");
	const valuesOf = (field: string) => sent.fields[field] ?? [];
	// The unit's own questions of that day: what was asked then is answered then.
	const own = await ownQuestionsOf(
		at(cx, new Date(`${day}T05:00:00Z`)),
		survey.unitId,
		survey.instrument,
	);
	const { channel, staff, language, seconds } = sent;
	const read = readSheet(questionnaire, own, valuesOf, {
		day,
		channel,
		filler: "self",
		staff,
		language,
		seconds,
	});
	if (!read.ok)
		return aside(
			read.problem.some(({ says }) => says === "surveys.problem.level")
				? "not-a-level"
				: "not-readable",
		);
	const sheet: Sheet = {
		...read.value,
		serviceId: await serviceIn(cx, survey.unitId, valuesOf("layanan")[0]),
	};
	const received = await receiveResponse(cx, survey, sheet, {
		key: sent.key,
		slip: sent.slip,
		from: sent.from,
	});
	if (received.ok) return received.value;
	return aside(received.problem.reason === "closed" ? "closed" : "slip");
}

/** A service that was closed meanwhile takes nothing away from the answer: it counts for the unit. */
async function serviceIn(
	cx: Context,
	unitId: string,
	slug: string | undefined,
): Promise<string | null> {
	if (!slug) return null;
	const services = await servicesOf(cx, unitId);
	return services.find((each) => each.slug === slug)?.id ?? null;
}
