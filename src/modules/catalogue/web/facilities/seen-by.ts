import { date } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import type { Check } from "../../index.ts";

/** Who looked, by name where an organisation did, and on which day. */
export const seenBy = (
	{ t, lang }: View,
	{ by, on, organisation }: Pick<Check, "by" | "on" | "organisation">,
): string =>
	by === "organisation"
		? t("catalogue.facility.seen.organisation", {
				organisation: organisation ?? "",
				day: date(lang, on),
			})
		: t(`catalogue.facility.seen.${by}`, { day: date(lang, on) });
