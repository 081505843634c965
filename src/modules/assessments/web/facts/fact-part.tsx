import { type Fact, factKind } from "#facts";
import { say } from "#kernel/text.ts";
import { Button, Form } from "#ui/form/index.ts";
import { fullDate } from "#ui/format.ts";
import { Hug } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { againstFact, type Case, type Item } from "../../index.ts";
import { addressOf } from "../address.ts";
import { FactRows } from "./fact-rows.tsx";
import { figureInWords, takesFirst } from "./fact-words.ts";
import { FrozenFact } from "./frozen-fact.tsx";

interface FactPartProps {
	readonly view: View;
	readonly found: Case;
	readonly item: Item;
	/** Whether the person may write to the item now. */
	readonly open: boolean;
	readonly once: string;
}

/** What the house has counted already: the unit takes it over with one press, or says below what it holds to be true instead. */
export const FactPart = (props: FactPartProps) => {
	const { view, item, open } = props;
	if (!item.fact) return null;
	return (
		<section class="stack section" aria-labelledby="angka-hidup">
			<h2 id="angka-hidup" tabindex={-1}>
				{view.t("assessments.fact-title")}
			</h2>
			{open ? (
				<Living {...props} fact={item.fact.today} />
			) : (
				<FrozenFact view={view} item={item} brief={isBrief(props.found)} />
			)}
		</section>
	);
};

/** People of one office are not told whose objections are pending at the others. */
const isBrief = ({ only }: Case): boolean => only !== undefined;

const Living = (props: FactPartProps & { readonly fact: Fact }) => {
	const { view, item, fact } = props;
	const { t, lang } = view;
	if (fact.notKnown)
		return (
			<Notice kind="info" title={t("assessments.fact-not-known")}>
				{say(fact.notKnown, lang)} {t("assessments.fact-not-known-says")}
			</Notice>
		);
	const counting = factKind(fact.code)?.counting;
	return (
		<>
			<Hug>
				<div class="side">
					<p class="say">{figureInWords(view, fact)}</p>
					<p class="meta">
						{t("assessments.fact-stands", {
							of: fact.of,
							day: fullDate(lang, fact.asOf),
						})}
					</p>
				</div>
			</Hug>
			{counting && <p>{say(counting, lang)}</p>}
			<FactRows view={view} fact={fact} brief={isBrief(props.found)} />
			<p>{t(`assessments.fact-${againstFact(item)}`)}</p>
			{againstFact(item) !== "repeated" && <Take {...props} />}
		</>
	);
};

const Take = ({ view, found, item, once }: FactPartProps) => (
	<Form
		view={view}
		action={link(
			view,
			"/penilaian/:unit/:instrument/:year/butir/:code/angka-hidup",
			{ ...addressOf(found), code: item.code },
		)}
		once={`${once}-angka-hidup`}
		look="row"
	>
		{/* Whoever answered otherwise goes on with the reason below; until an answer stands, taking it is the next step. */}
		<Button kind={takesFirst(item) ? "filled" : "outlined"}>
			{view.t("assessments.fact-take")}
		</Button>
	</Form>
);
