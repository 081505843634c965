import type { FormState } from "#kernel/form.ts";
import type { Day } from "#territory";
import { Certificate } from "#ui/cert.tsx";
import { Facts } from "#ui/facts.tsx";
import { AskForm, Field, LinkButton } from "#ui/form/index.ts";
import { fullDate } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { printedNumber, type Shown } from "../../index.ts";
import { factsOf, stateInWords } from "./certificate-words.ts";

interface CheckPageProps {
	readonly view: View;
	readonly state: FormState;
	/** A number was asked for that no certificate bears. The words are the same for any such number. */
	readonly unknown?: boolean;
}

/** Is this certificate of an event real? */
export const CheckCertificatePage = ({
	view,
	state,
	unknown = false,
}: CheckPageProps) => {
	const { t } = view;
	const title = t(
		unknown ? "events.certificate.unknown" : "events.certificate.check",
	);
	return (
		<CitizenLayout
			view={view}
			title={title}
			description={t("events.certificate.check.lead")}
			form={state}
			unlisted={unknown}
		>
			<PageHead
				title={title}
				lead={t(
					unknown
						? "events.certificate.unknown.says"
						: "events.certificate.check.lead",
				)}
			/>
			<AskForm
				action={link(view, "/acara/sertifikat", {})}
				label={t("events.certificate.check")}
				button={t("events.certificate.check.do")}
				kind="filled"
			>
				<Field
					view={view}
					state={state}
					name="nomor"
					label={t("events.certificate.number")}
					hint={t("events.certificate.number.hint")}
					autocomplete="off"
					spellcheck={false}
					width="full"
					mono
				/>
			</AskForm>
			<p>
				<a href={link(view, "/sertifikat", {})}>
					{t("events.certificate.other")}
				</a>
			</p>
		</CitizenLayout>
	);
};

interface CertificatePageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly shown: Shown;
}

/** The title is the answer; below it stands what the paper says. */
export const EventCertificatePage = ({
	view,
	unit,
	shown,
}: CertificatePageProps) => {
	const { t } = view;
	const number = printedNumber(shown.number);
	const answer = stateInWords(view, shown);
	return (
		<CitizenLayout
			view={view}
			title={t("events.certificate.answer", { answer, number })}
			unlisted
		>
			<PageHead
				above={
					<p>
						<Tag
							{...(shown.revokedOn === null
								? { shape: "disc", tone: "ok" }
								: { shape: "diamond", tone: "bad" })}
						>
							{number}
						</Tag>
					</p>
				}
				title={answer}
			/>
			{shown.whyRevoked !== null && (
				<Notice kind="bad" title={t("events.certificate.why")}>
					{shown.whyRevoked}
				</Notice>
			)}
			<Certificate
				id="sertifikat"
				kind={t("events.certificate.kind")}
				name={shown.name}
			>
				<Facts facts={factsOf(view, unit, shown)} />
			</Certificate>
			<p>
				<LinkButton
					kind="outlined"
					icon="download"
					href={link(view, "/acara/sertifikat/:number/pdf", { number })}
				>
					{t("events.certificate.pdf")}
				</LinkButton>
			</p>
			<Meta>{t("events.certificate.means")}</Meta>
		</CitizenLayout>
	);
};

/** The old number of a certificate whose name was mended: neither the old name nor the new number, which may be another person's. */
export const ReplacedCertificatePage = ({
	view,
	number,
	on,
}: {
	readonly view: View;
	readonly number: string;
	readonly on: Day;
}) => {
	const { t, lang } = view;
	const printed = printedNumber(number);
	const answer = t("events.certificate.replaced", { day: fullDate(lang, on) });
	return (
		<CitizenLayout
			view={view}
			title={t("events.certificate.answer", { answer, number: printed })}
			unlisted
		>
			<PageHead
				above={
					<p>
						<Tag shape="diamond" tone="warn">
							{printed}
						</Tag>
					</p>
				}
				title={answer}
				lead={t("events.certificate.replaced.says")}
			/>
			<p>
				<a href={link(view, "/acara/sertifikat", {})}>
					{t("events.certificate.check")}
				</a>
			</p>
		</CitizenLayout>
	);
};
