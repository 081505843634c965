import type { View } from "#ui/view.ts";
import { quarterName } from "./trend-figure.tsx";

/** Up to which quarter parts of the index are told, or why they are not told yet. */
export const untilInWords = (
	view: Pick<View, "t">,
	until: number | null,
	least: number,
): string =>
	until === null
		? view.t("surveys.results.waits.says", { least })
		: view.t("surveys.results.until", { quarter: quarterName(view, until) });

/** In place of a figure that is not told: it waits, or it is hidden. */
export const untoldInWords = (
	view: Pick<View, "t">,
	until: number | null,
): string => view.t(`surveys.results.${until === null ? "waits" : "hidden"}`);
