import { type FormState, typedValue } from "#kernel/form.ts";
import type { Tag, Weight } from "../../index.ts";

/** Names of the form's fields. */
export const tagFields = {
	weight: "berat",
	component: "standar",
	service: "layanan",
	indicator: "butir",
} as const;

/** What the form holds before anybody typed; of what was told, the service is taken over. */
export const typedOfTag = (
	tag: Tag | null,
	serviceId: string | null,
): Readonly<Record<string, string>> => ({
	...(tag ? { [tagFields.weight]: tag.weight } : {}),
	[tagFields.component]: tag?.component ?? "",
	[tagFields.service]: (tag ? tag.serviceId : serviceId) ?? "",
	[tagFields.indicator]: tag?.indicator
		? valueOfIndicator(tag.indicator.instrument, tag.indicator.code)
		: "",
});

/** Instrument and code in one value: ids of instruments have no space. */
export const valueOfIndicator = (instrument: string, code: string): string =>
	`${instrument} ${code}`;

/** What was chosen; whether it exists, the deed itself asks. */
export function tagIn(state: FormState): Tag {
	const [instrument = "", ...code] = typedValue(
		state,
		tagFields.indicator,
	).split(" ");
	return {
		weight: typedValue(state, tagFields.weight) as Weight,
		component: typedValue(state, tagFields.component) || null,
		serviceId: typedValue(state, tagFields.service) || null,
		indicator: instrument === "" ? null : { instrument, code: code.join(" ") },
	};
}

/** At which field a refusal is told. */
export const fieldOfTag = (reason: string): string =>
	({
		"no-weight": tagFields.weight,
		"no-such-component": tagFields.component,
		"no-such-service": tagFields.service,
		"no-such-indicator": tagFields.indicator,
	})[reason] ?? "";
