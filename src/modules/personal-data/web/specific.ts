import type { Activity } from "#personal-data";
import type { View } from "#ui/view.ts";

/** Kinds of specific data of an activity, in words. */
export const specificOf = ({ t }: View, { specific }: Activity): string =>
	specific.length === 0
		? t("personal-data.specific.none")
		: specific.map((kind) => t(`personal-data.specific.${kind}`)).join(", ");
