import type { Context } from "#platform/context.ts";
import type { Content } from "#ui/content.ts";
import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { visitBehind } from "../index.ts";

/** From which question or declaration an event came, for whoever may read that; nothing for everybody else. */
export async function guidanceBehindEvent(
	cx: Context,
	view: View,
	eventId: string,
): Promise<Content> {
	const found = await visitBehind(cx, eventId);
	if (!found) return null;
	const { unit, visit } = found;
	const { t } = view;
	const { from } = visit;
	return (
		<Section id="asal" title={t("guidance.visit.from")}>
			<List>
				<ListRow
					name={t(`guidance.visit.from.${from.kind}`)}
					says={unit.name}
					href={
						from.kind === "question"
							? link(view, "/bimbingan/:unit/:question", {
									unit: unit.slug,
									question: from.id,
								})
							: from.kind === "readiness"
								? link(view, "/kesiapan/:unit", { unit: unit.slug })
								: link(view, "/bimbingan/:unit", { unit: unit.slug })
					}
				/>
			</List>
		</Section>
	);
}
