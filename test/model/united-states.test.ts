// Which places, as people write them, are in the United States.
import assert from "node:assert/strict";
import { it } from "node:test";
import { isInUnitedStates } from "../../server/src/core/model/united-states.ts";

it("places in the United States, as a country, a state, or an address", () => {
  const inside = `United States | the United States | U.S. | U.S.A. | USA | us | United States of America
Estados Unidos | EE.UU. | Texas | texas | State of Texas | New York | Washington State | Washington, D.C. | Washington DC
District of Columbia | Puerto Rico | Guam | U.S. Virgin Islands | USVI | Northern Mariana Islands | CNMI
Houston, Texas | Houston, TX | Houston, Tx | Houston, Texas 77002 | Houston, TX 77002-1234 | 12 Elm Street, Houston, TX
Los Angeles, CA | Denver, CO | San Juan, PR | San Juan, Puerto Rico | Houston, Texas, USA | Houston, TX, United States
Atlanta, Georgia | Atlanta, GA | Savannah, Georgia | Augusta, GA | Columbus, Georgia | Macon, Georgia, USA | Georgia, USA
Georgia, United States | Queens, New York`;
  for (const place of inside.split(/ \| |\n/)) assert.equal(isInUnitedStates(place), true, place);
});

it("places that are elsewhere, or may be", () => {
  const outside = `Guatemala | Georgia | Tbilisi, Georgia | Batumi, GA | Macon, Georgia | CA | CO | IN | GA | PR | TX
American Samoa | Pago Pago, American Samoa | Pago Pago, American Samoa, USA | Virgin Islands | British Virgin Islands
Estados Unidos Mexicanos | Mexico, D.F. | San José, Costa Rica | Houston TX maybe | , TX | Toronto, Canada | Lima, Peru
Panama City, Panama | near the United States | `;
  for (const place of outside.split(/ \| |\n/)) assert.equal(isInUnitedStates(place), false, place);
});

it("letters after a city that are the code of the person's own country", () => {
  assert.equal(isInUnitedStates("Bogotá, CO", ["Colombia"]), false);
  assert.equal(isInUnitedStates("Bogotá, CO", ["Colombian"]), false);
  assert.equal(isInUnitedStates("Mumbai, IN", ["Nepal", "India"]), false);
  assert.equal(isInUnitedStates("Denver, CO", ["Guatemala"]), true);
  assert.equal(isInUnitedStates("Denver, Colorado", ["Colombia"]), true);
});
