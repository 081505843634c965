import { answerFields } from "#instruments";
import { emptyForm, type FormState } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { Button, Checkboxes, Form } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Case, Item, NotCopied, StartingAgain } from "../../index.ts";
import { addressOf } from "../address.ts";
import { valueInWords } from "../field/field-words.ts";
import { itemName, roundName } from "../words.ts";

export interface AgainPageProps {
	readonly view: View;
	readonly found: Case;
	/** Of this year, for their names. */
	readonly items: readonly Item[];
	readonly plan: StartingAgain | null;
	readonly once: string;
	readonly form?: FormState;
}

/** Before anything is copied: which answers of the last year can be, which cannot, and why. */
export const AgainPage = (props: AgainPageProps) => {
	const { view, found, plan, form = emptyForm } = props;
	const year = plan?.from.assessment.year;
	const title =
		year === undefined
			? view.t("assessments.again-none")
			: view.t("assessments.again-title", { year: String(year) });
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={form}
			head={
				<>
					<Crumbs
						view={view}
						path={[
							{
								name: roundName(view, found.instrument, found.assessment.year),
								href: link(
									view,
									"/penilaian/:unit/:instrument/:year",
									addressOf(found),
								),
							},
						]}
					/>
					<PageHead
						title={title}
						lead={plan ? view.t("assessments.again-lead") : found.unit.name}
					/>
				</>
			}
		>
			{!plan || plan.copied.length === 0 ? (
				<EmptyState title={view.t("assessments.again-nothing")}>
					{view.t("assessments.again-nothing-says")}
				</EmptyState>
			) : (
				<CopyForm {...props} plan={plan} form={form} />
			)}
			{plan && plan.notCopied.length > 0 && <Left {...props} plan={plan} />}
		</OfficerLayout>
	);
};

type WithPlan = AgainPageProps & { readonly plan: StartingAgain };

const CopyForm = ({
	view,
	found,
	items,
	plan,
	once,
	form,
}: WithPlan & { readonly form: FormState }) => (
	<Form
		view={view}
		action={link(
			view,
			"/penilaian/:unit/:instrument/:year/tahun-lalu",
			addressOf(found),
		)}
		once={once}
	>
		<Checkboxes
			view={view}
			state={
				form.problems.length > 0
					? form
					: {
							...form,
							typed: { butir: plan.copied.map(({ code }) => code) },
						}
			}
			name="butir"
			label={view.t("assessments.again-which", { n: plan.copied.length })}
			hint={view.t("assessments.again-which-hint")}
			options={plan.copied.map(({ code, fields }) => {
				const item = items.find((one) => one.code === code);
				return {
					value: code,
					label: item ? itemName(view.lang, item) : code,
					...(item ? { says: inWords(view, item, fields) } : {}),
				};
			})}
		/>
		<p>
			<Button>{view.t("assessments.again-copy")}</Button>
		</p>
	</Form>
);

/** The answer in one line, and the note where there is one. */
const inWords = (
	view: View,
	{ indicator }: Item,
	fields: Readonly<Record<string, readonly string[]>>,
): string =>
	[
		answerFields.value,
		answerFields.numerator,
		answerFields.denominator,
		answerFields.other,
		answerFields.why,
		"catatan",
	]
		.filter((name) => (fields[name] ?? []).length > 0)
		.map((name) => valueInWords(view, indicator, name, fields[name] ?? []))
		.join(". ");

/** What has changed in the instrument first; what was answered already last. */
const inOrder = (notCopied: readonly NotCopied[]): NotCopied[] =>
	[...notCopied].sort(
		(a, b) =>
			Number(a.why.endsWith("already")) - Number(b.why.endsWith("already")),
	);

const Left = ({ view, plan }: WithPlan) => (
	<section class="stack" aria-labelledby="tidak-disalin">
		<h2 id="tidak-disalin">
			{view.t("assessments.again-left", { n: plan.notCopied.length })}
		</h2>
		<List>
			{inOrder(plan.notCopied).map(({ item, why }) => (
				<ListRow
					name={itemName(view.lang, item)}
					says={view.t(`assessments.again-${why}`)}
					end={item.code}
				/>
			))}
		</List>
	</section>
);
