import type { FormState } from "#kernel/form.ts";
import { Facts } from "#ui/facts.tsx";
import { Button, Form, Hidden } from "#ui/form/index.ts";
import { moment } from "#ui/format.ts";
import { Row, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import type { Address, Told } from "#webhooks";
import { AddressTag, Frame } from "./frame.tsx";

interface AddressPageProps {
	readonly view: View;
	readonly state: FormState;
	readonly address: Address;
	/** The newest first. */
	readonly told: readonly Told[];
	readonly once: string;
}

/** One address: how it stands, what can be done, and what was sent; never what was in it. */
export const AddressPage = (props: AddressPageProps) => {
	const { view, state, address, told } = props;
	const { t, lang } = view;
	return (
		<Frame
			view={view}
			title={t("webhooks.one.title", { host: new URL(address.url).hostname })}
			lead={<span class="words">{address.url}</span>}
			state={state}
			below
		>
			<Facts
				facts={[
					{
						term: t("webhooks.one.state"),
						is: <AddressTag view={view} address={address} />,
					},
					{
						term: t("webhooks.one.since"),
						is: moment(lang, address.madeAt),
					},
					...(address.beforeUntil && address.beforeUntil > view.now
						? [
								{
									term: t("webhooks.one.overlap"),
									is: moment(lang, address.beforeUntil),
								},
							]
						: []),
				]}
			/>
			<Deeds {...props} />
			<Section id="catatan" title={t("webhooks.log")}>
				<DataTable
					id="kiriman"
					caption={t("webhooks.list")}
					hideCaption
					rows={told}
					empty={<p>{t("webhooks.log.none")}</p>}
					columns={[
						{
							key: "at",
							label: t("webhooks.log.at"),
							cell: ({ at }) => moment(lang, at),
						},
						{
							key: "event",
							label: t("webhooks.log.event"),
							cell: ({ type }) => view.says(`webhooks.event.${type}`),
						},
						{
							key: "result",
							label: t("webhooks.log.result"),
							cell: (one) => resultOf(view, one),
						},
						{
							key: "again",
							label: t("webhooks.again"),
							hideLabel: true,
							cell: (one) => <Again {...props} told={one} />,
						},
					]}
				/>
			</Section>
		</Frame>
	);
};

/** What was given up can be told again, while the address is on. */
const Again = ({
	view,
	address,
	told,
	once,
}: Omit<AddressPageProps, "told"> & { readonly told: Told }) =>
	address.offAt || told.deliveredAt || told.nextTryAt ? (
		"–"
	) : (
		<Form
			view={view}
			action={link(view, "/kelola/webhook/:id/ulang", { id: address.id })}
			once={`${once}-${told.eventId}`}
			look="row"
			label={view.t("webhooks.again.of", {
				event: view.says(`webhooks.event.${told.type}`),
				at: moment(view.lang, told.at),
			})}
		>
			<Hidden name="peristiwa" value={told.eventId} />
			<Button kind="outlined" small>
				{view.t("webhooks.again")}
			</Button>
		</Form>
	);

/** "Tidak diterima: menjawab 503. 2 percobaan" */
function resultOf(view: View, one: Told): string {
	const { t, lang } = view;
	const failed =
		one.failure === null
			? ""
			: `: ${view.says(`webhooks.failure.${one.failure}`, { status: String(one.answered ?? "") })}`;
	const is = one.deliveredAt
		? t("webhooks.log.taken", { status: String(one.answered ?? "") })
		: one.nextTryAt
			? t("webhooks.log.waits", { at: moment(lang, one.nextTryAt) }) + failed
			: t("webhooks.log.gave-up") + failed;
	return `${is}. ${t("webhooks.log.tries", { n: one.attempts })}.`;
}

const Deeds = ({ view, address, once }: AddressPageProps) => {
	const { t } = view;
	const { id } = address;
	return (
		<Row>
			<Form
				view={view}
				action={link(view, "/kelola/webhook/:id/uji", { id })}
				once={once}
				look="row"
				label={t("webhooks.test")}
			>
				<Button>{t("webhooks.test")}</Button>
			</Form>
			<Form
				view={view}
				action={link(view, "/kelola/webhook/:id/kunci", { id })}
				look="row"
				label={t("webhooks.rotate")}
			>
				<Button kind="outlined">{t("webhooks.rotate")}</Button>
			</Form>
			<Form
				view={view}
				action={link(view, "/kelola/webhook/:id/keadaan", { id })}
				look="row"
				label={t(address.offAt ? "webhooks.on" : "webhooks.off")}
			>
				<Button
					kind="quiet"
					name="menjadi"
					value={address.offAt ? "on" : "off"}
				>
					{t(address.offAt ? "webhooks.on" : "webhooks.off")}
				</Button>
			</Form>
			<Form
				view={view}
				action={link(view, "/kelola/webhook/:id/hapus", { id })}
				look="row"
				label={t("webhooks.drop")}
			>
				<Button kind="danger">{t("webhooks.drop")}</Button>
			</Form>
		</Row>
	);
};
