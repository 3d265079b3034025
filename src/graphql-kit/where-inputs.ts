import { Field, ID, InputType, Int } from 'type-graphql';
import type { Bilingual } from '../domain/vocabulary/vocabulary';
import { isFilterable, type FilterKind } from '../reads/read-type';
import { describe } from './describe';
import { enumByName } from './enums';
import { readTypes } from './read-types';
import { Instant, LocalDate } from './scalars';

type Class = abstract new (...args: never[]) => unknown;

const OPERATORS: Readonly<Record<string, Bilingual>> = {
  eq: ['Sama dengan.', 'Equal to.'],
  in: ['Salah satu dari, paling banyak 100.', 'One of these, at most 100.'],
  gte: ['Paling kecil.', 'At least.'],
  lte: ['Paling besar.', 'At most.'],
  contains: ['Memuat, tanpa membedakan huruf besar.', 'It contains this, whatever the case.'],
  startsWith: ['Diawali, tanpa membedakan huruf besar.', 'It starts with this, whatever the case.'],
  isNull: ['Kosong atau tidak.', 'Empty or not.'],
};

const KIND_OPERATORS: Readonly<Record<FilterKind, readonly string[]>> = {
  string: ['eq', 'in', 'contains', 'startsWith', 'isNull'],
  int: ['eq', 'in', 'gte', 'lte', 'isNull'],
  boolean: ['eq'],
  id: ['eq', 'in'],
  code: ['eq', 'in', 'isNull'],
  date: ['eq', 'gte', 'lte', 'isNull'],
  instant: ['eq', 'gte', 'lte', 'isNull'],
};

const made = new Map<string, Class>();

function operatorInput(name: string, kind: FilterKind, scalar: () => unknown, about: Bilingual): Class {
  const known = made.get(name);
  if (known !== undefined) return known;
  const cls = ({ [name]: class {} })[name] as Class;
  for (const operator of KIND_OPERATORS[kind]) {
    const type = operator === 'isNull' ? () => Boolean : operator === 'in' ? () => [scalar()] : scalar;
    Field(type as never, { nullable: true, description: describe(OPERATORS[operator]) })(cls.prototype as object, operator);
  }
  InputType(name, { description: describe(about) })(cls as never);
  made.set(name, cls);
  return cls;
}

function filterClass(kind: FilterKind, enumName: string | undefined): Class {
  switch (kind) {
    case 'string':
      return operatorInput('StringFilter', kind, () => String, ['Saringan atas teks.', 'Filter on a text.']);
    case 'int':
      return operatorInput('IntFilter', kind, () => Int, ['Saringan atas bilangan bulat.', 'Filter on a whole number.']);
    case 'boolean':
      return operatorInput('BooleanFilter', kind, () => Boolean, ['Saringan atas ya atau tidak.', 'Filter on yes or no.']);
    case 'id':
      return operatorInput('IdFilter', kind, () => ID, ['Saringan atas pengenal.', 'Filter on an id.']);
    case 'date':
      return operatorInput('DateFilter', kind, () => LocalDate, ['Saringan atas tanggal.', 'Filter on a date.']);
    case 'instant':
      return operatorInput('InstantFilter', kind, () => Instant, ['Saringan atas saat.', 'Filter on a moment.']);
    case 'code': {
      const name = enumName ?? 'String';
      return operatorInput(`${name}Filter`, kind, () => enumByName(name), [`Saringan atas kode ${name}.`, `Filter on a code of ${name}.`]);
    }
  }
}

/** The filter of partial dates: which of them may overlap the days given. */
function periodFilter(): Class {
  const known = made.get('PeriodFilter');
  if (known !== undefined) return known;
  const cls = ({ PeriodFilter: class {} }).PeriodFilter as Class;
  const add = (property: string, type: () => unknown, about: Bilingual): void => {
    Field(type as never, { nullable: true, description: describe(about) })(cls.prototype as object, property);
  };
  add('from', () => LocalDate, ['Hari pertama; yang sudah berakhir sebelumnya tidak ikut.', 'First day; what ended before it is left out.']);
  add('to', () => LocalDate, ['Hari terakhir; yang baru mulai sesudahnya tidak ikut.', 'Last day; what began after it is left out.']);
  add('isNull', () => Boolean, ['Benar bila tidak diketahui sama sekali.', 'True when nothing of it is known.']);
  InputType('PeriodFilter', {
    description: describe(['Saringan atas masa: yang mungkin beririsan dengan hari-hari ini, kedua ujungnya termasuk.', 'Filter on a period: what may overlap these days, both ends included.']),
  })(cls as never);
  made.set('PeriodFilter', cls);
  return cls;
}

/** The filter of a readable type: its filterable fields and relations with and, or, not; null when nothing can be filtered. */
export function whereOf(typeName: string): Class | null {
  const known = made.get(`${typeName}Where`);
  if (known !== undefined) return known;
  const registered = readTypes().get(typeName);
  if (registered === undefined) return null;
  const name = `${typeName}Where`;
  const cls = ({ [name]: class {} })[name] as Class;
  made.set(name, cls);
  const add = (property: string, type: () => unknown, about: Bilingual): void => {
    Field(type as never, { nullable: true, description: describe(about) })(cls.prototype as object, property);
  };
  add('and', () => [cls], ['Semua syarat ini berlaku.', 'All of these hold.']);
  add('or', () => [cls], ['Salah satu syarat ini berlaku.', 'Any of these holds.']);
  add('not', () => cls, ['Syarat ini tidak berlaku.', 'This does not hold.']);
  for (const [property, field] of registered.type.fields) {
    const about = registered.descriptions.get(property) ?? ['Pengenal baris.', 'The id of the row.'];
    if (isFilterable(field)) {
      const filter = field.kind === 'column' && field.filter !== undefined ? filterClass(field.filter, registered.enums.get(property)) : periodFilter();
      add(property, () => filter, about);
    } else if (field.kind === 'one' && registered.filters.has(property)) {
      const target = field.target().name;
      const filter = whereOf(target);
      if (filter !== null) add(property, () => filter, about);
    }
  }
  InputType(name, { description: describe([`Saringan daftar ${typeName}.`, `Filter of a list of ${typeName}.`]) })(cls as never);
  return cls;
}
