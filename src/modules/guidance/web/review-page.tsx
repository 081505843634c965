import type { FormState } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Button, Form, Hidden, TextArea } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, Meta, PageHead } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Proposal } from "../index.ts";
import { fields } from "./fields.ts";
import { instrumentName, placeName, versionWithout } from "./place-words.ts";
import { Words } from "./state-tag.tsx";

interface ReviewPageProps {
	readonly view: View;
	readonly proposal: Proposal;
	readonly state: FormState;
	readonly once: string;
}

/** A question and an answer in general words, to be published at their indicator or sent back. It says nothing of the unit. */
export const ReviewPage = (props: ReviewPageProps) => {
	const { view, proposal, state } = props;
	const { t } = view;
	const title = t("guidance.review");
	return (
		<OfficerLayout
			view={view}
			title={`${title}, ${placeName(view, proposal)}`}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("guidance.title"),
									href: link(view, "/bimbingan", {}),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={`${placeName(view, proposal)} · ${instrumentName(view, proposal.instrument)}`}
				/>
			}
		>
			{versionWithout(proposal) && (
				<Notice kind="warn" title={t("guidance.older")}>
					{t("guidance.older.review")}
				</Notice>
			)}
			{proposal.state === "proposed" ? (
				<Reviewing {...props} />
			) : (
				<>
					<Notice
						kind={proposal.state === "published" ? "ok" : "warn"}
						title={t(`guidance.review.${proposal.state}`)}
					>
						{proposal.why ?? t("guidance.published.says")}
					</Notice>
					<p>
						<strong>{proposal.question}</strong>
					</p>
					<Words>{proposal.answer}</Words>
				</>
			)}
		</OfficerLayout>
	);
};

const Reviewing = (props: ReviewPageProps) => {
	const { view, proposal, state, once } = props;
	const { t } = view;
	const address = { proposal: proposal.id };
	const typed = fields.question in state.typed;
	const worded = typed
		? state
		: {
				...state,
				typed: {
					...state.typed,
					[fields.question]: [proposal.question],
					[fields.general]: [proposal.answer],
				},
			};
	return (
		<>
			<Meta>{t("guidance.review.says")}</Meta>
			<Form
				view={view}
				action={link(view, "/tinjau-panduan/:proposal/penerbitan", address)}
				once={`${once}-terbit`}
				label={t("guidance.publish.do")}
			>
				<Hidden name={fields.revision} value={String(proposal.revision)} />
				<TextArea
					view={view}
					state={worded}
					name={fields.question}
					label={t("guidance.field.question")}
					rows={3}
				/>
				<TextArea
					view={view}
					state={worded}
					name={fields.general}
					label={t("guidance.field.general")}
				/>
				<div>
					<Button>{t("guidance.publish.do")}</Button>
				</div>
			</Form>
			<Fold
				summary={t("guidance.return.do")}
				open={state.problems.some(({ field }) => field === fields.why)}
			>
				<Form
					view={view}
					action={link(view, "/tinjau-panduan/:proposal/pengembalian", address)}
					once={`${once}-kembali`}
					label={t("guidance.return.do")}
				>
					<Hidden name={fields.revision} value={String(proposal.revision)} />
					<TextArea
						view={view}
						state={state}
						name={fields.why}
						label={t("guidance.field.why")}
						rows={3}
					/>
					<div>
						<Button kind="outlined">{t("guidance.return.do")}</Button>
					</div>
				</Form>
			</Fold>
		</>
	);
};
