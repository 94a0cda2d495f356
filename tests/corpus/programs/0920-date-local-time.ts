// What would be local time throws; Node has an answer for each that depends on the machine.
for (const text of ["2024-05-01T12:00:00", "May 1, 2024", "2024-05-01 12:00", "1:2 5", "12/24/2024"]) {
  try {
    console.log(Date.parse(text));
  } catch (e) {
    console.log(e instanceof TypeError, String(e));
  }
}
const values: unknown[] = [new Date(0)];
try {
  console.log(String(values[0]));
} catch (e) {
  console.log(e instanceof TypeError, String(e));
}
