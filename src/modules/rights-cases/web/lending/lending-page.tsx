import type { FormState } from "#kernel/form.ts";
import { EmptyState } from "#ui/empty.tsx";
import { Button, Form, Select, TextArea } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Card, PageHead, Row, Section, Stack } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import type { LostCase, Waiting } from "../../index.ts";

interface LendingPageProps {
	readonly view: View;
	readonly waiting: readonly Waiting[];
	/** Names of those who ask, by id. */
	readonly people: ReadonlyMap<string, string>;
	/** Cases that no officer can open, and that whoever looks can bring back with another one. */
	readonly lost: readonly LostCase[];
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
			{props.lost.length > 0 && <Lost {...props} />}
		</OfficerLayout>
	);
};

/** Only how many, and what staff call them: there is nothing else that could be shown. */
const Lost = ({ view, lost, state, once }: LendingPageProps) => {
	const { t } = view;
	const waiting = lost.filter(({ begun }) => !begun);
	return (
		<Section id="pulih" title={t("rights-cases.lending.lost")}>
			<p>{t("rights-cases.lending.lost.count", { n: lost.length })}</p>
			{lost
				.filter(({ begun }) => begun)
				.map(({ ref }) => (
					<p class="meta">{t("rights-cases.lending.lost.begun", { ref })}</p>
				))}
			{waiting.length > 0 && (
				<Form
					view={view}
					action={link(view, "/ruang/pinjam", {})}
					once={`${once}-pulih`}
					look="card"
				>
					<p>{t("rights-cases.lending.lost.says")}</p>
					<Select
						view={view}
						state={state}
						name="berkas"
						label={t("rights-cases.lending.lost.which")}
						none={t("rights-cases.lending.lost.none")}
						options={waiting.map(({ unitId, id, ref }) => ({
							value: `${unitId} ${id}`,
							label: ref,
						}))}
					/>
					<TextArea
						view={view}
						state={state}
						name="alasan"
						label={t("rights-cases.lending.lost.reason")}
						hint={t("rights-cases.lending.lost.reason.hint")}
						rows={3}
					/>
					<div>
						<Button>{t("rights-cases.lending.lost.do")}</Button>
					</div>
				</Form>
			)}
		</Section>
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
