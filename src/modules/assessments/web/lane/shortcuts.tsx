import { Button, Form, Hidden } from "#ui/form/index.ts";
import { Fold, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

/** Every shortcut of the lane, each with a visible control of the same effect. */
export const shortcuts = [
	["1 – 9", "level"],
	["s", "save"],
	["r", "return"],
	["k", "reason"],
	["e", "proof"],
	["l", "skip"],
	["u", "undo"],
	["j", "pause"],
	["?", "list"],
] as const;

/** Opens with `?`. */
export const ShortcutList = ({ view }: { readonly view: View }) => (
	<div id="pintasan" tabindex={-1}>
		<Fold summary={view.t("assessments.lane-shortcuts")}>
			<Table view={view} />
		</Fold>
	</div>
);

const Table = ({ view }: { readonly view: View }) => (
	<dl class="pairs">
		{shortcuts.map(([key, does]) => (
			<div>
				<dt>
					<kbd>{key}</kbd>
				</dt>
				<dd>{view.t(`assessments.lane-key-${does}`)}</dd>
			</div>
		))}
	</dl>
);

/** Off at first; the first page of the lane offers them. The choice is one of the display settings. */
export const ShortcutSwitch = ({ view }: { readonly view: View }) => {
	const on = view.look.shortcuts === "keys";
	return (
		<Section id="pintasan" title={view.t("assessments.lane-shortcuts")}>
			<p>
				{view.t(
					on
						? "assessments.lane-shortcuts-on"
						: "assessments.lane-shortcuts-off",
				)}
			</p>
			<Form view={view} action={link(view, "/tampilan", {})} look="row">
				<Hidden name="tema" value={view.look.theme} />
				<Hidden name="huruf" value={view.look.text} />
				<Hidden name="jarak" value={view.look.spacing} />
				<Hidden name="bentuk" value={view.look.font} />
				<Hidden name="pintasan" value={on ? "off" : "keys"} />
				<Hidden name="ke" value="/verifikasi/jalur" />
				<Button kind="outlined" small>
					{view.t(
						on
							? "assessments.lane-shortcuts-turn-off"
							: "assessments.lane-shortcuts-turn-on",
					)}
				</Button>
			</Form>
			<Fold summary={view.t("assessments.lane-shortcuts-list")}>
				<Table view={view} />
			</Fold>
		</Section>
	);
};
