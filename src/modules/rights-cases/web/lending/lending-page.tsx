import type { FormState } from "#kernel/form.ts";
import { EmptyState } from "#ui/empty.tsx";
import { Button, Form } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Card, PageHead, Row, Stack } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import type { Waiting } from "../../index.ts";

interface LendingPageProps {
	readonly view: View;
	readonly waiting: readonly Waiting[];
	/** Names of those who ask, by id. */
	readonly people: ReadonlyMap<string, string>;
	readonly state: FormState;
	readonly once: string;
}

/** What waits for the key of a custodian: who asks, why, and that it takes two. */
export const LendingPage = (props: LendingPageProps) => {
	const { view, waiting, state } = props;
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={t("rights-cases.room")}
			form={state}
			head={
				<PageHead
					title={t("rights-cases.lending.title")}
					lead={t("rights-cases.lending.lead")}
				/>
			}
		>
			{waiting.length === 0 ? (
				<EmptyState title={t("rights-cases.lending.none")}>
					{t("rights-cases.lending.none.says")}
				</EmptyState>
			) : (
				<Stack>
					{waiting.map((one) => (
						<Asked {...props} one={one} />
					))}
				</Stack>
			)}
		</OfficerLayout>
	);
};

const Asked = ({
	view,
	people,
	once,
	one,
}: LendingPageProps & { readonly one: Waiting }) => {
	const { t } = view;
	const at = { id: one.lendingId };
	return (
		<Card>
			<h2>
				{t("rights-cases.lending.asked", {
					name: people.get(one.askedBy) ?? "",
					ref: one.ref,
				})}
			</h2>
			<p class="meta">
				{date(view.lang, one.askedOn)} ·{" "}
				{t(`rights-cases.lending.key-of.${one.keyOf}`)} ·{" "}
				{t(
					one.second
						? "rights-cases.lending.second"
						: "rights-cases.lending.first",
				)}
			</p>
			<ToldWords words={one.reason} />
			<Row>
				<Form
					view={view}
					action={link(view, "/ruang/pinjam/:id", at)}
					once={`${once}-${one.lendingId}`}
					look="row"
					label={t("rights-cases.lending.lend-this", { ref: one.ref })}
				>
					<Button>{t("rights-cases.lending.lend")}</Button>
				</Form>
				<Form
					view={view}
					action={link(view, "/ruang/pinjam/:id/tolak", at)}
					once={`${once}-${one.lendingId}-tolak`}
					look="row"
					label={t("rights-cases.lending.refuse-this", { ref: one.ref })}
				>
					<Button kind="outlined">{t("rights-cases.lending.refuse")}</Button>
				</Form>
			</Row>
		</Card>
	);
};
