import type { FormState } from "#kernel/form.ts";
import type { Letter, LetterPaper } from "#letters";
import { Facts } from "#ui/facts.tsx";
import { Button, Form, LinkButton, TextArea } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Card, Fold, PageHead, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";

export interface LetterPageProps {
	readonly view: View;
	readonly letter: Letter;
	readonly paper: LetterPaper;
	/** Whether this viewer may read what it says; everybody may know that it is genuine. */
	readonly reads: boolean;
	readonly withdraws: boolean;
	readonly state: FormState;
	readonly once: string;
}

/** The title is the answer: genuine, replaced or withdrawn. Below it, for those who may read it, the letter. */
export const LetterPage = (props: LetterPageProps) => {
	const { view, letter, paper, reads, withdraws, state } = props;
	const { t } = view;
	const answer = t(`letters.letter.answer-${letter.end?.how ?? "genuine"}`);
	return (
		<CitizenLayout
			view={view}
			title={`${answer}: ${letter.number}`}
			form={state}
			unlisted={letter.unitId !== null}
		>
			<PageHead title={answer} lead={paper.state ?? paper.numbered} />
			{reads ? (
				<>
					<Card>
						<Body view={view} paper={paper} />
					</Card>
					<p>
						<LinkButton
							kind="outlined"
							icon="download"
							href={link(view, "/surat/:number/pdf", { number: letter.number })}
						>
							{t("letters.letter.pdf")}
						</LinkButton>
					</p>
				</>
			) : (
				<>
					<Facts
						facts={[
							{ term: t("letters.letter.kind"), is: paper.heading },
							{ term: t("letters.fact.number"), is: letter.number },
							...("unitName" in letter.states
								? [
										{
											term: t("letters.letter.unit"),
											is: letter.states.unitName,
										},
									]
								: []),
						]}
					/>
					<Notice kind="calm" title={t("letters.letter.closed")}>
						{t("letters.letter.closed-says")}
					</Notice>
				</>
			)}
			{withdraws && letter.end === null && <Withdraw {...props} />}
		</CitizenLayout>
	);
};

const Body = ({
	view,
	paper,
}: {
	readonly view: View;
	readonly paper: LetterPaper;
}) => (
	<div class="stack">
		<h2>{paper.heading}</h2>
		<p class="meta">{paper.numbered}</p>
		{paper.opening.map((line) => (
			<p>{line}</p>
		))}
		{paper.facts.length > 0 && <Facts facts={paper.facts} />}
		{paper.reasons.length > 0 && (
			<>
				<h3>{paper.reasonsHeading}</h3>
				<ol>
					{paper.reasons.map((reason) => (
						<li>{reason}</li>
					))}
				</ol>
			</>
		)}
		{paper.table && (
			<DataTable
				id="lampiran"
				caption={paper.heading}
				hideCaption
				wide
				rows={paper.table.rows}
				columns={paper.table.head.map((label, at) => ({
					key: `k${at}`,
					label,
					cell: (row: readonly string[]) => row[at] ?? "",
				}))}
			/>
		)}
		{paper.closing.length > 0 && (
			<>
				<h3>{paper.closingHeading}</h3>
				{paper.closing.map((line) => (
					<p>{line}</p>
				))}
			</>
		)}
		<p>
			{paper.signed.place}
			<br />
			{paper.signed.duty}
			<br />
			{paper.signed.name}
		</p>
		{paper.notes.map((note) => (
			<p class="meta">{note}</p>
		))}
		<p class="meta">
			{paper.check}{" "}
			<a href={link(view, "/surat/:number", { number: paper.number })}>
				{paper.address}
			</a>
		</p>
	</div>
);

const Withdraw = ({ view, letter, state, once }: LetterPageProps) => {
	const { t } = view;
	return (
		<Section id="tarik" title={t("letters.letter.withdraw-title")}>
			<Fold
				summary={t("letters.letter.withdraw")}
				open={state.problems.length > 0}
			>
				<Form
					view={view}
					action={link(view, "/surat/:number/penarikan", {
						number: letter.number,
					})}
					once={once}
				>
					<TextArea
						view={view}
						state={state}
						name="sebab"
						label={t("letters.letter.withdraw-why")}
						hint={t("letters.letter.withdraw-hint")}
						rows={3}
					/>
					<div>
						<Button kind="danger">{t("letters.letter.withdraw-do")}</Button>
					</div>
				</Form>
			</Fold>
		</Section>
	);
};
