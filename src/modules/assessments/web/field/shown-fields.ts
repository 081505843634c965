import type { Typed } from "#kernel/form.ts";
import { fieldsOf, type Item, onlyFields } from "../../index.ts";

/** The fields of an item that hold something. */
export const shownFields = ({ said }: Item): Typed =>
	onlyFields(fieldsOf(said));
