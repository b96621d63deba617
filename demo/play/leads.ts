// What the lead sources send, each in its own manner: Follow Up Boss's event shape, plain JSON with numbers as text,
// other names for the same fields, a form with Arabic ones. The people are made up.

export const samiAsks = {
  id: 'evt-1001',
  source: 'Zillow',
  type: 'Property Inquiry',
  message: 'Is the flat on Takhassusi still free? Reach me on 050 765 4321.',
  person: {
    firstName: 'Sami',
    lastName: 'Haddad',
    phones: [{ value: '+966507654321' }],
    emails: [{ value: 'sami@example.com' }],
  },
  property: { street: '12 Takhassusi Street', city: 'Al Malqa', price: 980000, bedrooms: '2' },
};
export const hudaAsks = {
  name: 'Huda Salem',
  phone: '+966501234567',
  email: 'huda@example.com',
  kind: 'buyer',
  area: 'Olaya',
  bedrooms: 3,
  budget: '2100000',
  message: 'We would like to move by March.',
};
export const hudaAsksAgain = {
  id: 'evt-1002',
  source: 'Zillow',
  type: 'Property Inquiry',
  message: 'Could I see this one on the weekend?',
  person: { name: 'Huda Salem', phones: [{ value: '0501234567' }] },
  property: { street: '7 Olaya View', city: 'Olaya', price: '1950000', bedrooms: 3 },
};
export const samiAsksAgain = {
  name: 'Sami Haddad',
  email: 'sami@example.com',
  message: 'I saw two new flats on your page.',
};
export const nouraAsks = {
  الاسم: 'نورة العتيبي',
  رقم_الجوال: '٠٥٥٢٢٢٣٣٣٤',
  الحي: 'النرجس',
  الرسالة: 'أبحث عن فيلا مناسبة لعائلة كبيرة',
};
export const faisalAsks = {
  fullName: 'Faisal Amin',
  mobile: '0533334444',
  interest: 'renting',
  city: 'Hittin',
  beds: '1',
};
export const reemAsks = {
  name: 'Reem Qasim',
  phone: '+966544445555',
  email: 'reem@example.com',
  kind: 'buyer',
  message: 'My neighbour gave me your name. I want to buy the flat I rent.',
};
