import type { FormState } from "#kernel/form.ts";
import { EmptyState } from "#ui/empty.tsx";
import { Button, Field, Form } from "#ui/form/index.ts";
import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Address } from "#webhooks";
import { AddressTag, Frame } from "./frame.tsx";

interface AddressesPageProps {
	readonly view: View;
	readonly state: FormState;
	readonly addresses: readonly Address[];
	readonly once: string;
}

/** Every address that is told, what is told, and a form for one more. */
export const AddressesPage = ({
	view,
	state,
	addresses,
	once,
}: AddressesPageProps) => {
	const { t } = view;
	return (
		<Frame
			view={view}
			title={t("webhooks.title")}
			lead={t("webhooks.lead")}
			state={state}
		>
			{addresses.length === 0 ? (
				<EmptyState title={t("webhooks.none")}>
					{t("webhooks.none.says")}
				</EmptyState>
			) : (
				<List>
					{addresses.map((address) => (
						<ListRow
							name={new URL(address.url).hostname}
							href={link(view, "/kelola/webhook/:id", { id: address.id })}
							says={<span class="words">{address.url}</span>}
							end={<AddressTag view={view} address={address} />}
						/>
					))}
				</List>
			)}
			<Section id="tambah" title={t("webhooks.add")}>
				<Form
					view={view}
					action={link(view, "/kelola/webhook", {})}
					once={once}
				>
					<Field
						view={view}
						state={state}
						name="alamat"
						label={t("webhooks.url")}
						hint={t("webhooks.url.hint")}
						maxlength={500}
						autocomplete="off"
					/>
					<div>
						<Button>{t("webhooks.add.button")}</Button>
					</div>
				</Form>
			</Section>
			<Section id="peristiwa" title={t("webhooks.events")}>
				<List>
					{(
						[
							"complaint.published",
							"complaint.answer-published",
							"complaint.state-changed",
							"complaint.taken-down",
							"result.changed",
							"news.published",
							"news.corrected",
							"news.withdrawn",
							"data.changed",
							"data.withdrawn",
							"webhook.test",
						] as const
					).map((type) => (
						<ListRow
							name={<code>{type}</code>}
							says={t(`webhooks.event.${type}`)}
						/>
					))}
				</List>
			</Section>
		</Frame>
	);
};
