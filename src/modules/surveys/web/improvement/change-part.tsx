import type { Action } from "#actions";
import { instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import type { Content } from "#ui/content.ts";
import { Hug, Meta, Section } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import { closedQuarters, elementOf, sinceThen } from "../../index.ts";
import { sinceInWords } from "./change-words.ts";

/** On the page of an action: what people said of its element before, and what they say since. Nothing where it came from elsewhere. */
export async function changeBeside(
	cx: Context,
	view: View,
	{ unitId, origin }: Action,
): Promise<Content> {
	const element = elementOf(origin);
	const instrument = element && instrumentNamed(element.instrument);
	if (!element || !instrument) return null;
	const { period, code } = element;
	const quarters = await closedQuarters(cx, unitId, instrument);
	const since = sinceThen(quarters, period, code);
	return (
		<Section id="sejak-itu" title={view.t("surveys.change.title")}>
			<Hug>
				<p>{sinceInWords(view, code, period, since)}</p>
			</Hug>
			{since.is === "changed" && <Meta>{view.t("surveys.change.method")}</Meta>}
		</Section>
	);
}
