import { say } from "#kernel/text.ts";
import type { FormField } from "#procedures";
import { Meta, Row, Section, Stack } from "#ui/layout/parts.tsx";
import { PrintSheet, Sheet } from "#ui/layout/print-sheet.tsx";
import { link } from "#ui/paths.ts";
import { QrCode } from "#ui/qr-code.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { RequestProcedure } from "../../index.ts";

/** The same form on paper, in large print: each question with its code, so that the counter types it in the same order. */
export const PaperPage = ({
	view,
	unit,
	rule,
}: {
	readonly view: View;
	readonly unit: Unit;
	readonly rule: RequestProcedure;
}) => {
	const { t, lang } = view;
	const title = say(rule.title, lang);
	const here = link(view, "/permohonan/:service/ke/:unit", {
		service: rule.id,
		unit: unit.slug,
	});
	const address = `${view.origin}${here}`;
	const { applies, fields, papers } = rule.request;
	return (
		<PrintSheet
			view={view}
			title={title}
			back={{ name: t("requests.paper.back"), href: here }}
		>
			<Sheet>
				<div class="in-cert stack wall">
					<Row between>
						<Stack>
							<h1>{title}</h1>
							<p>{unit.name}</p>
							<Meta>
								{t("requests.paper.version", { n: rule.version, id: rule.id })}
							</Meta>
						</Stack>
						<QrCode
							text={address}
							label={t("requests.paper.qr", { address })}
							lasting
						/>
					</Row>
					<p>{t("requests.paper.how")}</p>
					{applies.map(({ code, asks }) => (
						<Question code={code} label={say(asks, lang)} ways={yesNo(view)} />
					))}
					{fields.map((field) => (
						<Question
							code={field.code}
							label={say(field.label, lang)}
							ways={waysOf(view, field)}
							lines={field.kind === "text" || field.kind === "draft" ? 5 : 1}
						/>
					))}
					<Section id="surat" title={t("requests.ask.papers")}>
						<ul class="plain">
							{papers.map(({ code, label, help }) => (
								<li>
									☐ {say(label, lang)} <span class="meta">[{code}]</span>
									{help && (
										<>
											<br />☐{" "}
											{t("requests.ask.help", { paper: say(label, lang) })}
										</>
									)}
								</li>
							))}
						</ul>
					</Section>
					<p>{t("requests.paper.sign")}</p>
					<Row between>
						<p>{t("requests.paper.day")} ……………………</p>
						<p>{t("requests.paper.thumb")} ……………………</p>
					</Row>
				</div>
			</Sheet>
		</PrintSheet>
	);
};

const yesNo = ({ t }: View) => [t("requests.yes"), t("requests.no")];

const waysOf = (
	view: View,
	{ kind, choices = [] }: FormField,
): readonly string[] =>
	kind === "yes-no"
		? yesNo(view)
		: choices.map(({ label }) => say(label, view.lang));

const Question = ({
	code,
	label,
	ways,
	lines = 1,
}: {
	readonly code: string;
	readonly label: string;
	readonly ways: readonly string[];
	readonly lines?: number;
}) => (
	<div>
		<strong>{label}</strong> <span class="meta">[{code}]</span>
		{ways.length > 0 ? (
			<p>{ways.map((way) => `☐ ${way}`).join("   ")}</p>
		) : (
			Array.from({ length: lines }, () => <div class="write-here" />)
		)}
	</div>
);
