import {
	type Draft,
	type Instrument,
	indicatorsOf,
	nodesOf,
} from "#instruments";
import { exact, plain, sum } from "#kernel/decimal.ts";
import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Facts } from "#ui/facts.tsx";
import { Button, Form, Hidden, TextArea } from "#ui/form/index.ts";
import { decimal } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Code, PageHead } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { Basis, validInWords } from "./facts-of.tsx";
import { ManageCrumbs } from "./manage-page.tsx";

interface PublishPageProps {
	readonly view: View;
	readonly draft: Draft;
	readonly instrument: Instrument;
	/** Print of the text as it would be published. */
	readonly sha256: string;
	readonly state: FormState;
	readonly once: string;
}

/** The last look before an instrument becomes unchangeable. */
export const PublishPage = (props: PublishPageProps) => {
	const { view, draft, instrument, state, once } = props;
	const { t } = view;
	const title = t("instruments.publish-title", {
		title: say(instrument.title, view.lang),
	});
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={
				<PageHead
					above={
						<ManageCrumbs
							view={view}
							draft={draft}
							here={t("instruments.publish-here")}
						/>
					}
					title={title}
					lead={t("instruments.publish-lead")}
				/>
			}
		>
			<Facts facts={factsOf(props)} />
			<Notice kind="warn" title={t("instruments.publish-for-ever")}>
				{t("instruments.publish-for-ever-says")}
			</Notice>
			<Form
				view={view}
				action={link(view, "/kelola/instrumen/:draft/terbit", {
					draft: draft.id,
				})}
				once={once}
			>
				<Hidden name="versi" value={String(draft.version)} />
				<TextArea
					view={view}
					state={state}
					name="dasar"
					label={t("instruments.publish-reason")}
					hint={t("instruments.publish-reason-hint")}
					rows={3}
				/>
				<div>
					<Button>{t("instruments.publish-do")}</Button>
				</div>
			</Form>
			<p>
				<a
					href={link(view, "/kelola/instrumen/:draft/pratinjau", {
						draft: draft.id,
					})}
				>
					{t("instruments.draft-to-preview")}
				</a>{" "}
				<a
					href={link(view, "/kelola/instrumen/:draft/andai", {
						draft: draft.id,
					})}
				>
					{t("instruments.draft-to-trial")}
				</a>
			</p>
		</OfficerLayout>
	);
};

function factsOf({ view, draft, instrument, sha256 }: PublishPageProps) {
	const { t, lang } = view;
	const unverified = nodesOf(instrument).filter(
		({ verified }) => !verified,
	).length;
	return [
		{
			term: t("instruments.publish-fact-title"),
			is: say(instrument.title, lang),
		},
		{
			term: t("instruments.fact-id"),
			is: <Code>{instrument.id}</Code>,
		},
		{
			term: t("instruments.fact-valid"),
			is: validInWords(view, instrument),
		},
		{
			term: t("instruments.fact-counts"),
			is: t("instruments.items-count", { n: indicatorsOf(instrument).length }),
		},
		{
			term: t("instruments.publish-fact-weights"),
			is: weightsInWords(view, instrument),
		},
		{
			term: t("instruments.publish-fact-bands"),
			is: instrument.bands
				? instrument.bands.bands.map(({ label }) => say(label, lang)).join(", ")
				: t("instruments.publish-bands-unknown"),
		},
		{
			term: t("instruments.stages"),
			is:
				instrument.stages.length === 0
					? t("instruments.publish-no-stages")
					: instrument.stages.map(({ label }) => say(label, lang)).join(", "),
		},
		{
			term: t("instruments.fact-basis"),
			is: <Basis view={view} basis={instrument.basis} />,
		},
		{
			term: t("instruments.fact-verified"),
			is: instrument.verified
				? t("instruments.fact-verified-yes")
				: t("instruments.publish-unverified", { n: unverified }),
		},
		{
			term: t("instruments.publish-fact-print"),
			is: <Code>{sha256}</Code>,
		},
		{
			term: t("instruments.publish-fact-version"),
			is: t("instruments.draft-version", { n: draft.version }),
		},
	];
}

/** The sum of the weights right below the instrument; what lies deeper the linter has added up. */
function weightsInWords(
	{ t, lang }: View,
	{ weights, children }: Instrument,
): string {
	if (weights.kind === "equal")
		return t("instruments.publish-weights-equal", { n: children.length });
	const total = sum(children.map(({ weight }) => exact(weight ?? 0)));
	return t("instruments.publish-weights-sum", {
		n: children.length,
		sum: decimal(lang, plain(total)),
	});
}
