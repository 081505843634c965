import type { FormState } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Button, DateFields, Form, Hidden, TextArea } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { fields, type LaterKind, lastDayOf } from "../index.ts";
import { Agreed, type AgreementParts, Papers } from "./agreement-parts.tsx";
import { ScopeFields, SignedFields } from "./signed-fields.tsx";

/** What is signed later, by the word of its address. */
export const paperWords = {
	perubahan: "amendment",
	perpanjangan: "extension",
	pengakhiran: "ending",
} as const satisfies Record<string, LaterKind>;
export type PaperWord = keyof typeof paperWords;

interface PaperPageProps extends AgreementParts {
	readonly word: PaperWord;
	/** Somebody else signed something meanwhile: it is shown below as it stands now. */
	readonly faster: boolean;
	readonly state: FormState;
	readonly once: string;
}

/** One more paper that both signed: what it changes, its number, and who signed it. */
export const PaperPage = (props: PaperPageProps) => {
	const { view, unit, agreement, word, state } = props;
	const { t, lang } = view;
	const kind = paperWords[word];
	const title = t(`partners.sign.${kind}`);
	return (
		<OfficerLayout
			view={view}
			title={`${title}, ${agreement.title}`}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: agreement.title,
									href: link(view, "/mitra/meja/:unit/:agreement", {
										unit: unit.slug,
										agreement: agreement.id,
									}),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={t(`partners.sign.${kind}.lead`, {
						day: date(lang, lastDayOf(agreement)),
					})}
				/>
			}
		>
			{props.faster && (
				<>
					<Agreed {...props} />
					<Papers {...props} />
				</>
			)}
			<Form
				view={view}
				action={link(view, `/mitra/meja/:unit/:agreement/${word}`, {
					unit: unit.slug,
					agreement: agreement.id,
				})}
				once={props.once}
			>
				<Hidden name={fields.revision} value={String(agreement.revision)} />
				<Changed {...props} />
				<SignedFields {...props} />
				<div>
					<Button kind={kind === "ending" ? "danger" : "filled"}>
						{t(`partners.sign.${kind}.do`)}
					</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};

/** The part that a kind asks for. */
const Changed = (props: PaperPageProps) => {
	const { view, state, word } = props;
	const { t } = view;
	const part = { view, state };
	const kind = paperWords[word];
	return (
		<>
			{kind === "amendment" && <ScopeFields {...props} />}
			{kind === "extension" && (
				<DateFields
					{...part}
					name={fields.until}
					label={t("partners.field.new-until")}
				/>
			)}
			{kind === "ending" && (
				<DateFields
					{...part}
					name={fields.endsOn}
					label={t("partners.field.endsOn")}
				/>
			)}
			<TextArea
				{...part}
				name={fields.words}
				label={t(`partners.words.${kind}`)}
				hint={t("partners.words.hint")}
				rows={3}
			/>
		</>
	);
};
