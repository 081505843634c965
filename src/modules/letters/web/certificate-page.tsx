import { emptyForm } from "#kernel/form.ts";
import type { Checked } from "#letters";
import { dayOf } from "#territory";
import { Certificate } from "#ui/cert.tsx";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { date, time } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Code, Fold, Hug, PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import { Timeline } from "#ui/timeline.tsx";
import { Unverified } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import { CheckForm } from "./check-form.tsx";
import { happeningsOf } from "./happenings.ts";
import {
	answerOf,
	type Fact,
	factsOf,
	kindOf,
	leadOf,
	looks,
	unverifiedNote,
} from "./words.ts";

interface CertificatePageProps {
	readonly view: View;
	readonly checked: Checked;
}

/** The title is the answer; below it stands what the paper says. */
export const CertificatePage = ({ view, checked }: CertificatePageProps) => {
	const { t } = view;
	const { number, states } = checked.certificate;
	const answer = answerOf(view, checked);
	const unverified = unverifiedNote(view, checked);
	return (
		<CitizenLayout
			view={view}
			title={t("letters.answer.of", { answer, number })}
			aside={<Aside view={view} />}
			asideLabel={t("letters.check.other")}
		>
			<PageHead
				above={
					<p>
						<Tag {...looks[checked.validity]}>
							{t("letters.checked", {
								day: date(view.lang, view.now),
								time: time(view.lang, view.now),
							})}
						</Tag>
					</p>
				}
				title={answer}
				lead={leadOf(view, checked)}
			/>
			<Certificate
				id="sertifikat"
				kind={kindOf(view, checked)}
				name={states.unitName}
			>
				<p>{t("letters.place", states.place)}</p>
				<Facts
					facts={factsOf(view, checked).map((fact) => ({
						term: fact.term,
						is: <FactWords view={view} checked={checked} fact={fact} />,
					}))}
				/>
			</Certificate>
			<p>
				<LinkButton
					kind="outlined"
					icon="download"
					href={link(view, "/sertifikat/:number/pdf", { number })}
				>
					{t("letters.pdf")}
				</LinkButton>
			</p>
			{unverified !== null && <Unverified view={view}>{unverified}</Unverified>}
			<History view={view} checked={checked} />
			<Recount view={view} checked={checked} />
		</CitizenLayout>
	);
};

const resultOf = ({ certificate, unitSlug }: Checked) => ({
	instrument: certificate.instrument,
	year: String(certificate.year),
	unit: unitSlug,
});

const FactWords = ({
	view,
	checked,
	fact: { name, is },
}: CertificatePageProps & { readonly fact: Fact }) => {
	if (name === "number") return <Code>{is}</Code>;
	if (name !== "score") return <>{is}</>;
	const sheet = link(
		view,
		"/hasil/:instrument/:year/unit/:unit",
		resultOf(checked),
	);
	return (
		<>
			{is}. <a href={sheet}>{view.t("letters.fact.score.why")}</a>
		</>
	);
};

const History = ({ view, checked }: CertificatePageProps) => (
	<Section id="riwayat" title={view.t("letters.history")}>
		<Timeline
			view={view}
			happenings={happeningsOf(checked, dayOf(view.now)).map(
				({ what, on, state, says }) => ({
					title: view.t(`letters.history.${what}`),
					state,
					says: says ? `${date(view.lang, on)}. ${says}` : date(view.lang, on),
				}),
			)}
		/>
	</Section>
);

const Recount = ({ view, checked }: CertificatePageProps) => (
	<Fold summary={view.t("letters.recount")}>
		<p>{view.t("letters.recount.says")}</p>
		<p>
			<Code>
				{`npm run -s rangkul -- score --instrument ${checked.certificate.instrument} --answers jawaban-${checked.unitSlug}.json`}
			</Code>
		</p>
		<p>
			<a
				href={link(
					view,
					"/hasil/:instrument/:year/unit/:unit/jawaban",
					resultOf(checked),
				)}
			>
				{view.t("letters.recount.answers")}
			</a>
		</p>
	</Fold>
);

const Aside = ({ view }: { readonly view: View }) => (
	<>
		<div class="stack">
			<h2>{view.t("letters.check.other")}</h2>
			<CheckForm view={view} state={emptyForm} />
		</div>
		<Hug>
			<h2>{view.t("letters.differs")}</h2>
			<p>{view.t("letters.differs.says")}</p>
			<p>
				<a href={link(view, "/bantuan", {})}>{view.t("letters.help")}</a>
			</p>
		</Hug>
	</>
);
