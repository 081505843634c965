import { Facts } from "#ui/facts.tsx";
import { Heading } from "#ui/heading.tsx";
import { Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import { ToldWords } from "#ui/told-words.tsx";
import { type Act, actsInOrder } from "../../index.ts";
import { placeOf } from "../desk/case-page-props.ts";
import { wordsOfAct } from "./act-words.ts";
import type { RecordPageProps } from "./record-page-props.ts";

/** What happened, by day: each act with who, where, by whom, which rights and how sure it is. */
export const ActsPart = (props: RecordPageProps) => {
	const { view, record } = props;
	return (
		<Section id="peristiwa" title={view.t("rights-cases.record.acts")}>
			{record.acts.length === 0 ? (
				<p>{view.t("rights-cases.record.acts.none")}</p>
			) : (
				<ol class="acts">
					{actsInOrder(record).map((act, at) => (
						<li>
							<OneAct {...props} act={act} number={at + 1} />
						</li>
					))}
				</ol>
			)}
		</Section>
	);
};

const sureLooks = {
	told: { shape: "dotted", tone: "plain" },
	seen: { shape: "half", tone: "info" },
	documented: { shape: "disc", tone: "ok" },
} as const;

const OneAct = (
	props: RecordPageProps & { readonly act: Act; readonly number: number },
) => {
	const { view, header, act, number } = props;
	const { t } = view;
	const words = wordsOfAct(view, props, act);
	const fact = (term: string, is: string) => (is ? [{ term, is }] : []);
	return (
		<article class="stack" aria-labelledby={`peristiwa-${number}`}>
			<Heading level={3} id={`peristiwa-${number}`}>
				{t("rights-cases.record.act", { n: number })}
			</Heading>
			<ToldWords words={act.what} />
			<Facts
				facts={[
					...fact(t("rights-cases.record.to"), words.to),
					...fact(t("rights-cases.record.by"), words.by),
					...fact(t("rights-cases.record.place"), words.place),
					...fact(t("rights-cases.record.when"), words.when),
					...fact(t("rights-cases.record.rights"), words.rights),
					...fact(t("rights-cases.record.source"), words.source),
				]}
			/>
			<div class="row">
				<Tag {...sureLooks[act.sure]}>{words.sure}</Tag>
				<a
					href={`${link(view, "/ruang/meja/:unit/:id/isi", placeOf({ header }))}?ubah=${act.id}#tulis`}
					aria-label={t("rights-cases.record.act.change.n", { n: number })}
				>
					{t("rights-cases.record.act.change.short")}
				</a>
			</div>
		</article>
	);
};
