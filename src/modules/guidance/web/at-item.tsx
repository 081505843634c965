import { type HelpText, helpAt } from "#instruments";
import type { Context } from "#platform/context.ts";
import type { Content } from "#ui/content.ts";
import { date } from "#ui/format.ts";
import { Fold, Meta } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitById } from "#units";
import { asksFor, type Place, questionsAt, unitsAsking } from "../index.ts";
import { Words } from "./state-tag.tsx";

interface AtItemProps {
	readonly view: View;
	readonly place: Place;
	readonly help: readonly HelpText[];
	/** The unit for which the viewer asks; null where they ask for none. */
	readonly asking: Unit | null;
	readonly own: Awaited<ReturnType<typeof questionsAt>>;
}

/** What is said at an indicator: what units asked and was answered, what this unit asked, and the way to ask. */
export async function guidanceAtItem(
	cx: Context,
	view: View,
	unit: Unit,
	place: Place,
): Promise<Content> {
	const asking = await askingFor(cx, unit, place);
	const own = asking ? await questionsAt(cx, asking, place) : [];
	const help = await helpAt(cx, place.instrument, place.code);
	return asking === null && help.length === 0 ? null : (
		<AtItem view={view} place={place} help={help} asking={asking} own={own} />
	);
}

/** An office that answers a part of its region asks for itself. */
async function askingFor(
	cx: Context,
	unit: Unit,
	{ instrument }: Place,
): Promise<Unit | null> {
	if (await asksFor(cx, unit, instrument)) return unit;
	for (const id of unitsAsking(cx)) {
		const own = await unitById(cx, id);
		if (own && (await asksFor(cx, own, instrument))) return own;
	}
	return null;
}

const AtItem = ({ view, place, help, asking, own }: AtItemProps) => {
	const { t } = view;
	return (
		<div class="stack" id="tanya">
			<h2>{t("guidance.at-item")}</h2>
			{help.map((one) => (
				<Fold summary={one.question}>
					<Words>{one.answer}</Words>
					<Meta>{t("guidance.units-asked", { n: one.units })}</Meta>
				</Fold>
			))}
			{asking &&
				own.map((question) => (
					<div>
						<p>
							<a
								href={link(view, "/bimbingan/:unit/:question", {
									unit: asking.slug,
									question: question.id,
								})}
							>
								{question.text}
							</a>
						</p>
						{question.answer === null ? (
							<Meta>
								{t("guidance.at-item.waits", {
									day: date(view.lang, question.askedAt),
								})}
							</Meta>
						) : (
							<Words>{question.answer}</Words>
						)}
					</div>
				))}
			{asking && (
				<p>
					<a
						href={link(view, "/bimbingan/:unit/tanya/:instrument/:code", {
							unit: asking.slug,
							...place,
						})}
					>
						{t("guidance.at-item.ask")}
					</a>
				</p>
			)}
		</div>
	);
};
